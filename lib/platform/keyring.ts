import { createSecretKey, type KeyObject } from 'node:crypto'

/** A key for sealed values and the name every envelope made with it carries. */
export type DataKey = { readonly kid: string; readonly key: KeyObject }

const NAMED = /^(k\d{1,3})=(.+)$/
const KEY_BYTES = 32

/**
 * `k2=<base64>,k1=<base64>`: the first seals, all of them open what they sealed. A key without a name is k1. Null when the
 * text is none: a name twice, a key of fewer than 32 bytes.
 */
export function parseKeyring(text: string): readonly DataKey[] | null {
  const keys: DataKey[] = []
  for (const part of text.split(',')) {
    const [, kid = 'k1', base64 = part] = NAMED.exec(part.trim()) ?? []
    const bytes = Buffer.from(base64, 'base64')
    if (bytes.length < KEY_BYTES || keys.some((known) => known.kid === kid)) return null
    keys.push({ kid, key: createSecretKey(bytes.subarray(0, KEY_BYTES)) })
  }
  return keys
}
