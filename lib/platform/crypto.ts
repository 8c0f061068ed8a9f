import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto'
import { env } from './env'

type KeyName = 'JUCAI_DATA_KEY' | 'JUCAI_BLIND_KEY' | 'JUCAI_AUDIT_KEY'
const keys = new Map<string, KeyObject>()

/** Made once a process: to make it anew for each value costs ten times what the value does. */
function keyOf(name: KeyName): KeyObject {
  const text = env()[name]
  const known = keys.get(text)
  if (known) return known
  const key = createSecretKey(Buffer.from(text, 'base64').subarray(0, 32))
  keys.set(text, key)
  return key
}

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

const IV_BYTES = 12
const TAG_BYTES = 16

/** As `seal`, for a file: version, iv, tag and ciphertext, one after the other. */
export function sealBytes(purpose: string, plain: Uint8Array): Uint8Array {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf('JUCAI_DATA_KEY'), iv)
  cipher.setAAD(Buffer.from(purpose))
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.of(1), iv, cipher.getAuthTag(), sealed])
}

/** Opens what `sealBytes` made for the same purpose. Throws when it was altered or sealed for another purpose. */
export function unsealBytes(purpose: string, envelope: Uint8Array): Uint8Array {
  const bytes = Buffer.from(envelope)
  if (bytes[0] !== 1) throw new Error('not a sealed file')
  const ivEnd = 1 + IV_BYTES
  const tagEnd = ivEnd + TAG_BYTES
  const decipher = createDecipheriv('aes-256-gcm', keyOf('JUCAI_DATA_KEY'), bytes.subarray(1, ivEnd))
  decipher.setAAD(Buffer.from(purpose))
  decipher.setAuthTag(bytes.subarray(ivEnd, tagEnd))
  return Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()])
}

/** Keyed digest by which a sealed value is found again exactly (HMAC-SHA-256, per purpose). */
export const blindIndex = (purpose: string, plain: string): string =>
  createHmac('sha256', keyOf('JUCAI_BLIND_KEY')).update(`${purpose}\u0000${plain}`).digest('base64url')

/** Keyed digest of an audit row: an edit in the database does not know the key. */
export const auditMac = (content: string): string =>
  createHmac('sha256', keyOf('JUCAI_AUDIT_KEY')).update(content).digest('base64url')

/** SHA-256 in hex, of text or bytes. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
