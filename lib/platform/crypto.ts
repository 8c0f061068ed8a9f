import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { env } from './env'

const keyOf = (name: 'JUCAI_DATA_KEY' | 'JUCAI_BLIND_KEY' | 'JUCAI_AUDIT_KEY'): Buffer =>
  Buffer.from(env()[name], 'base64').subarray(0, 32)

/**
 * Seals a personal value (ID number, phone, bank account) under AES-256-GCM.
 * Envelope `v1:aes-256-gcm:<key id>:<iv>:<ciphertext>:<tag>`, base64url; the purpose is authenticated with it,
 * so a sealed phone cannot be pasted where a sealed account belongs.
 */
export function seal(purpose: string, plain: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf('JUCAI_DATA_KEY'), iv)
  cipher.setAAD(Buffer.from(purpose))
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return [
    'v1',
    'aes-256-gcm',
    'k1',
    iv.toString('base64url'),
    sealed.toString('base64url'),
    cipher.getAuthTag().toString('base64url'),
  ].join(':')
}

/** Opens what `seal` made for the same purpose. Throws when it was altered or sealed for another purpose. */
export function unseal(purpose: string, envelope: string): string {
  const [version, algorithm, , iv, sealed, tag] = envelope.split(':')
  if (version !== 'v1' || algorithm !== 'aes-256-gcm' || !iv || sealed === undefined || !tag)
    throw new Error('not a sealed value')
  const decipher = createDecipheriv('aes-256-gcm', keyOf('JUCAI_DATA_KEY'), Buffer.from(iv, 'base64url'))
  decipher.setAAD(Buffer.from(purpose))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()]).toString('utf8')
}

/** Keyed digest by which a sealed value is found again exactly (HMAC-SHA-256, per purpose). */
export const blindIndex = (purpose: string, plain: string): string =>
  createHmac('sha256', keyOf('JUCAI_BLIND_KEY')).update(`${purpose}\u0000${plain}`).digest('base64url')

/** Keyed digest of an audit row: an edit in the database does not know the key. */
export const auditMac = (content: string): string =>
  createHmac('sha256', keyOf('JUCAI_AUDIT_KEY')).update(content).digest('base64url')

/** SHA-256 in hex, of text or bytes. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
