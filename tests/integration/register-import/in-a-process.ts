import { spawn, type ChildProcess } from 'node:child_process'
import { WORKER_MEMORY } from '../../../scripts/start/worker-memory'

/** Starts the worker's part in a process of its own, with the memory that the worker is given. */
export const startWork = (): ChildProcess =>
  spawn(process.execPath, [...WORKER_MEMORY, '--import', 'tsx', 'tests/support/import-child.ts'], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })

export type Measured = { seconds: number; cpuSeconds: number; megabytes: number }

/** Waits for it to end; answers with what it measured of itself. */
export function measured(child: ChildProcess): Promise<Measured> {
  let text = ''
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      code === 0 ? resolve(JSON.parse(text) as Measured) : reject(new Error(`ended with ${code}: ${text}`)),
    )
  })
}
