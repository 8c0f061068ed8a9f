import { spawn, type ChildProcess } from 'node:child_process'
import { ROOT } from '../paths'

const running = new Set<ChildProcess>()

export type Finished = { code: number; output: string }

/**
 * Runs Node with these arguments, in the project's folder or another, and waits. `show` lets its words through to the
 * terminal; otherwise they are collected, to be shown when it fails.
 */
export function runChild(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  show = false,
  folder = ROOT,
): Promise<Finished> {
  const stdio = show ? 'inherit' : 'pipe'
  const child = spawn(process.execPath, args, { cwd: folder, env: environment, stdio: ['ignore', stdio, stdio] })
  running.add(child)
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      running.delete(child)
      resolve({ code: code ?? 1, output })
    })
  })
}

/** Ends whatever runChild still waits for: somebody pressed Ctrl-C while we were starting. */
export function endChildren(): void {
  for (const child of running) child.kill('SIGTERM')
}
