import { createHash, randomBytes } from 'node:crypto'

type IdSource = () => string

/** UUID version 7 (RFC 9562 §5.7): milliseconds first, so that new rows land at the end of their index. */
function uuidV7(milliseconds: number, random: Buffer): string {
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(milliseconds, 0, 6)
  random.copy(bytes, 6, 0, 10)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const fresh: IdSource = () => uuidV7(Date.now(), randomBytes(10))
let source: IdSource = fresh

/** A new row's id. */
export const newId = (): string => source()

/** Whether a text, such as a part of an address, can be an id at all: the database refuses other texts with an error. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** A random, unguessable text of `bytes` bytes for public references and codes (base64url). */
export const randomToken = (bytes: number): string => randomBytes(bytes).toString('base64url')

/**
 * Ids that are the same at every run, for the demo seed: the n-th id is a digest of (name, n) under a fixed, rising time.
 * Not for anything that must be unguessable.
 */
export function useRepeatableIds(name: string, firstMillisecond: number): void {
  let count = 0
  source = () => {
    count += 1
    return uuidV7(firstMillisecond + count, createHash('sha256').update(`${name}:${count}`).digest())
  }
}

/** Back to random ids. */
export const useFreshIds = (): void => {
  source = fresh
}
