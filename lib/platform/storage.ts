import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env } from './env'
import { newId } from './id'

const KEY = /^[a-z0-9][a-z0-9/-]{0,120}$/

function pathOf(key: string): string {
  if (!KEY.test(key)) throw new Error('not a storage key')
  return join(env().JUCAI_DATA, 'files', key)
}

/** Stores bytes under a new key and answers with it. Written beside and renamed, so that a key never names half a file. */
export async function storeBytes(bytes: Uint8Array): Promise<string> {
  const id = newId()
  const key = `${id.slice(0, 8)}/${id}`
  await rewriteBytes(key, bytes)
  return key
}

/** Puts other bytes under a key that is there: the same file, sealed anew. Whoever reads meanwhile reads one or the other. */
export async function rewriteBytes(key: string, bytes: Uint8Array): Promise<void> {
  const path = pathOf(key)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.part`, bytes, { mode: 0o600, flush: true })
  await rename(`${path}.part`, path)
}

/** The bytes of a key. Throws when there are none: a row must never name a missing file. */
export const readBytes = (key: string): Promise<Uint8Array> => readFile(pathOf(key))

/** Takes the bytes of a key away for good; that they are gone already is no fault. */
export const removeBytes = (key: string): Promise<void> => rm(pathOf(key), { force: true })
