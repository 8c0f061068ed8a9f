import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto'
import { promisify } from 'node:util'

/** Argon2id, m = 19 MiB, t = 2, p = 1 (OWASP Password Storage Cheat Sheet; security.md §2.4). */
const MEMORY_KIB = 19_456
const PASSES = 2
const LANES = 1
const TAG_BYTES = 32

type Cost = { memory: number; passes: number; parallelism: number }

const derive = promisify((parameters: Argon2Parameters, done: (error: Error | null, key: Buffer) => void) =>
  argon2('argon2id', parameters, done),
)

/** As typed on any keyboard: one form for characters that can be written in two (NFKC would merge different ones). */
const messageOf = (password: string): string => password.normalize('NFC')

/** A password's hash in PHC form, `$argon2id$v=19$m=…,t=…,p=…$salt$tag`, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const cost = { memory: MEMORY_KIB, passes: PASSES, parallelism: LANES }
  const tag = await derive({ message: messageOf(password), nonce, tagLength: TAG_BYTES, ...cost })
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${encode(nonce)}$${encode(tag)}`
}

/** Whether the password is the one that was hashed. The cost is the hash's own, so that old hashes stay readable. */
export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const { cost, nonce, tag } = parse(hash)
  const found = await derive({ message: messageOf(password), nonce, tagLength: tag.length, ...cost })
  return timingSafeEqual(found, tag)
}

/**
 * Spends the same time on an account that does not exist, is locked or disabled, and answers no: who measures the
 * answer learns nothing.
 */
export async function verifyNoPassword(password: string): Promise<false> {
  await verifyPassword(NOBODY, password)
  return false
}

const encode = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

function parse(hash: string): { cost: Cost; nonce: Buffer; tag: Buffer } {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(hash)
  if (!match) throw new Error('not a password hash')
  return {
    cost: { memory: Number(match[1]), passes: Number(match[2]), parallelism: Number(match[3]) },
    nonce: Buffer.from(match[4] ?? '', 'base64'),
    tag: Buffer.from(match[5] ?? '', 'base64'),
  }
}

const NOBODY = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${encode(Buffer.alloc(16, 1))}$${encode(Buffer.alloc(TAG_BYTES))}`
