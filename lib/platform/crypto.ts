import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { cipherNamed, PROFILES } from './ciphers'
import { env } from './env'
import { parseKeyring, type DataKey } from './keyring'

const rings = new Map<string, readonly DataKey[]>()

/** Read once a process: to make a key anew for each value costs ten times what the value does. */
function ring(): readonly DataKey[] {
  const text = env().JUCAI_DATA_KEY
  const known = rings.get(text)
  if (known) return known
  const parsed = parseKeyring(text)
  if (!parsed) throw new Error('JUCAI_DATA_KEY is no ring of keys')
  rings.set(text, parsed)
  return parsed
}

function currentKey(): DataKey {
  const [first] = ring()
  if (!first) throw new Error('JUCAI_DATA_KEY is empty')
  return first
}

function keyNamed(kid: string): KeyObject {
  const found = ring().find((one) => one.kid === kid)
  if (!found) throw new Error(`sealed under key ${kid}, which JUCAI_DATA_KEY does not hold`)
  return found.key
}

const profile = () => PROFILES[env().JUCAI_CRYPTO_PROFILE]

/** How every envelope made now begins: version, algorithm and key. What begins otherwise waits for `keys:rotate`. */
export const envelopeStart = (): string => `v1:${profile().cipher.name}:${currentKey().kid}:`

/**
 * Seals a personal value (ID number, phone, bank account). Envelope `v1:<algorithm>:<key id>:<iv>:<ciphertext>:<tag>`,
 * base64url; the purpose is authenticated with it, so a sealed phone cannot be pasted where a sealed account belongs.
 */
export function seal(purpose: string, plain: string): string {
  const { iv, text, tag } = profile().cipher.seal(currentKey().key, purpose, Buffer.from(plain, 'utf8'))
  return envelopeStart() + [iv, text, tag].map((part) => part.toString('base64url')).join(':')
}

/** Opens what `seal` made for the same purpose, under whichever key of the ring. Throws when it was altered or sealed for another purpose. */
export function unseal(purpose: string, envelope: string): string {
  const [version, algorithm, kid, iv, text, tag] = envelope.split(':')
  const cipher = cipherNamed(algorithm)
  if (version !== 'v1' || !cipher || !kid || !iv || text === undefined || !tag) throw new Error('not a sealed value')
  const [ivBytes, textBytes, tagBytes] = [iv, text, tag].map((part) => Buffer.from(part, 'base64url')) as [
    Buffer,
    Buffer,
    Buffer,
  ]
  return cipher.open(keyNamed(kid), purpose, { iv: ivBytes, text: textBytes, tag: tagBytes }).toString('utf8')
}

const LINE_END = 0x0a
const LONGEST_START = 64

/** As `seal`, for a file: the start of the envelope as a line, then iv, tag and ciphertext. */
export function sealBytes(purpose: string, plain: Uint8Array): Uint8Array {
  const { iv, text, tag } = profile().cipher.seal(currentKey().key, purpose, plain)
  return Buffer.concat([Buffer.from(`${envelopeStart()}\n`), iv, tag, text])
}

/** Opens what `sealBytes` made for the same purpose. Throws when it was altered or sealed for another purpose. */
export function unsealBytes(purpose: string, envelope: Uint8Array): Uint8Array {
  const bytes = Buffer.from(envelope)
  const start = bytes.subarray(0, LONGEST_START).indexOf(LINE_END)
  const [version, algorithm, kid] = bytes.subarray(0, Math.max(start, 0)).toString('latin1').split(':')
  const cipher = cipherNamed(algorithm)
  if (version !== 'v1' || !cipher || !kid) throw new Error('not a sealed file')
  const ivEnd = start + 1 + cipher.ivBytes
  const tagEnd = ivEnd + cipher.tagBytes
  const parts = {
    iv: bytes.subarray(start + 1, ivEnd),
    tag: bytes.subarray(ivEnd, tagEnd),
    text: bytes.subarray(tagEnd),
  }
  return cipher.open(keyNamed(kid), purpose, parts)
}

const macKeys = new Map<string, KeyObject>()

function macKey(name: 'JUCAI_BLIND_KEY' | 'JUCAI_AUDIT_KEY'): KeyObject {
  const text = env()[name]
  const known = macKeys.get(text)
  if (known) return known
  const key = createSecretKey(Buffer.from(text, 'base64').subarray(0, 32))
  macKeys.set(text, key)
  return key
}

const digestUnder = (name: 'JUCAI_BLIND_KEY' | 'JUCAI_AUDIT_KEY', content: string): string =>
  createHmac(profile().hmac, macKey(name)).update(content).digest('base64url')

/** Keyed digest by which a sealed value is found again exactly (HMAC-SHA-256, or HMAC-SM3; per purpose). */
export const blindIndex = (purpose: string, plain: string): string =>
  digestUnder('JUCAI_BLIND_KEY', `${purpose}\u0000${plain}`)

/** Keyed digest of an audit row: an edit in the database does not know the key. */
export const auditMac = (content: string): string => digestUnder('JUCAI_AUDIT_KEY', content)

/** SHA-256 in hex, of text or bytes. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
