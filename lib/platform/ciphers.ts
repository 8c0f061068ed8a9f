import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto'

type Sealed = { readonly iv: Buffer; readonly text: Buffer; readonly tag: Buffer }

/** Authenticated encryption: opens only what it sealed with this key for this purpose, and throws at everything else. */
export type Cipher = {
  readonly name: string
  readonly ivBytes: number
  readonly tagBytes: number
  readonly seal: (key: KeyObject, purpose: string, plain: Uint8Array) => Sealed
  readonly open: (key: KeyObject, purpose: string, sealed: Sealed) => Buffer
}

const AES_256_GCM: Cipher = {
  name: 'aes-256-gcm',
  ivBytes: 12,
  tagBytes: 16,
  seal: (key, purpose, plain) => {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: 16 }).setAAD(Buffer.from(purpose))
    const text = Buffer.concat([cipher.update(plain), cipher.final()])
    return { iv, text, tag: cipher.getAuthTag() }
  },
  open: (key, purpose, { iv, text, tag }) => {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 })
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(tag)
    return Buffer.concat([decipher.update(text), decipher.final()])
  },
}

/**
 * 国密: SM4-CBC, then HMAC-SM3 over purpose, iv and ciphertext (encrypt-then-MAC, ASVS 11.3.5), each under a key of its own
 * drawn from the data key by HKDF-SM3. OpenSSL has no SM4-GCM (GB/T 32907, GB/T 32905; security.md §2.4).
 */
const SM4_CBC_HMAC_SM3: Cipher = {
  name: 'sm4-cbc-hmac-sm3',
  ivBytes: 16,
  tagBytes: 32,
  seal: (key, purpose, plain) => {
    const iv = randomBytes(16)
    const { sm4, sm3 } = pairOf(key)
    const cipher = createCipheriv('sm4-cbc', sm4, iv)
    const text = Buffer.concat([cipher.update(plain), cipher.final()])
    return { iv, text, tag: macOf(sm3, purpose, iv, text) }
  },
  open: (key, purpose, { iv, text, tag }) => {
    const { sm4, sm3 } = pairOf(key)
    const expected = macOf(sm3, purpose, iv, text)
    if (tag.length !== expected.length || !timingSafeEqual(tag, expected)) throw new Error('not what was sealed')
    const decipher = createDecipheriv('sm4-cbc', sm4, iv)
    return Buffer.concat([decipher.update(text), decipher.final()])
  },
}

type Pair = { readonly sm4: Buffer; readonly sm3: Buffer }
const pairs = new WeakMap<KeyObject, Pair>()

/** Drawn once a key: HKDF costs more than a value does. */
function pairOf(key: KeyObject): Pair {
  const known = pairs.get(key)
  if (known) return known
  const draw = (use: string, bytes: number): Buffer => Buffer.from(hkdfSync('sm3', key, '', `jucai ${use}`, bytes))
  const pair = { sm4: draw('sm4-cbc', 16), sm3: draw('hmac-sm3', 32) }
  pairs.set(key, pair)
  return pair
}

/** The purpose's length goes first, so that no other cut of purpose and iv reads the same. */
function macOf(key: Buffer, purpose: string, iv: Buffer, text: Buffer): Buffer {
  const about = Buffer.from(purpose)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(about.length)
  return createHmac('sm3', key).update(length).update(about).update(iv).update(text).digest()
}

/** What a county seals with and takes digests by: the usual algorithms, or 国密. */
export const PROFILES = {
  intl: { cipher: AES_256_GCM, hmac: 'sha256' },
  gm: { cipher: SM4_CBC_HMAC_SM3, hmac: 'sm3' },
} as const
export type CryptoProfile = keyof typeof PROFILES

/** The cipher an envelope names; undefined for one we do not have. */
export const cipherNamed = (name: string | undefined): Cipher | undefined =>
  Object.values(PROFILES).find(({ cipher }) => cipher.name === name)?.cipher
