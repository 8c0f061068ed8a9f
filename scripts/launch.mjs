import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { bootstrap, environmentOn, ROOT } from './bootstrap.mjs'
import { tell } from './problem.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a TypeScript script on the project's own Node and waits for it, handing on the signals we are sent. */
function runOn(runtime, script) {
  const child = spawn(runtime, ['--import', 'tsx', join(ROOT, script), ...process.argv.slice(2)], {
    cwd: ROOT,
    env: environmentOn(runtime),
    // The channel tells the child when this process is gone, however it went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** Bootstraps, runs the script, leaves with its exit code. */
export async function launch(script) {
  try {
    process.exitCode = await runOn(bootstrap(), script)
  } catch (error) {
    tell(error)
    process.exitCode = 1
  }
}
