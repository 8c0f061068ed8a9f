import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** One file of a backup: where it lies, how long it is, what it says. */
export type Digest = { readonly path: string; readonly bytes: number; readonly sha256: string }

/** All files under a folder, as paths with `/`, in one order. */
export function filesUnder(folder: string, goInto: (path: string) => boolean = () => true): string[] {
  const found: string[] = []
  const walk = (at: string) => {
    for (const name of readdirSync(at).sort()) {
      const path = join(at, name)
      const kind = lstatSync(path, { throwIfNoEntry: false })
      if (kind?.isDirectory() && goInto(asPath(folder, path))) walk(path)
      else if (kind?.isFile()) found.push(asPath(folder, path))
    }
  }
  walk(folder)
  return found
}

const asPath = (folder: string, path: string): string => relative(folder, path).split(sep).join('/')

/** Digest and length of a file, read piece by piece. */
export async function digestFile(folder: string, path: string): Promise<Digest> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(join(folder, path)) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    bytes += chunk.length
  }
  return { path, bytes, sha256: hash.digest('hex') }
}

/** Copies a file and answers with the digest of what was written; null when it was gone by then. */
export async function copyFile(from: string, to: string): Promise<Omit<Digest, 'path'> | null> {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  let bytes = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  try {
    await pipeline(createReadStream(from), measure, createWriteStream(to, { mode: 0o600 }))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** Calls `work` for every one of them, eight at a time, and answers in their order. */
export async function eightAtATime<A, B>(all: readonly A[], work: (one: A) => Promise<B>): Promise<B[]> {
  const answers: B[] = []
  let next = 0
  const lane = async () => {
    for (let at = next++; at < all.length; at = next++) answers[at] = await work(all[at] as A)
  }
  await Promise.all(Array.from({ length: 8 }, lane))
  return answers
}
