import { createReadStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'

/**
 * Adds a line to a file that only grows, on the disk when this returns. Opened for appending only, so that the file may belong to
 * somebody else and be marked append-only (chattr +a). A line that was cut off by a power failure is ended first.
 */
export async function appendLine(path: string, line: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const isTorn = await endsWithin(path)
  const file = await open(path, 'a', 0o640)
  try {
    await file.write(`${isTorn ? '\n' : ''}${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Whether the file's last line has no end. */
async function endsWithin(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(ifAbsent)
  if (file === null) return false
  try {
    const { size } = await file.stat()
    if (size === 0) return false
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
    return buffer.toString() !== '\n'
  } finally {
    await file.close()
  }
}

/** The lines of a file one by one, none when there is no file. */
export async function* readLines(path: string): AsyncGenerator<string> {
  const file = await open(path, 'r').catch(ifAbsent)
  if (file === null) return
  await file.close()
  yield* createInterface({ input: createReadStream(path), crlfDelay: Infinity })
}

/** Whole lines among the last bytes of a file. */
export async function readLastLines(path: string, bytes: number): Promise<string[]> {
  const file = await open(path, 'r').catch(ifAbsent)
  if (file === null) return []
  try {
    const { size } = await file.stat()
    const from = Math.max(0, size - bytes)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from)
    const lines = buffer.subarray(0, bytesRead).toString().split('\n')
    return from === 0 ? lines : lines.slice(1)
  } finally {
    await file.close()
  }
}

function ifAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
