import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { bootstrap, environmentOn, ROOT } from './bootstrap.mjs'
import { tell } from './problem.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Under npm (whose shell is replaced by us: `exec` in package.json, or it would keep SIGINT to itself) npm being gone,
 * killed perhaps, means that we are to stop.
 */
function whenNpmIsGone(stop) {
  if (process.env.npm_lifecycle_event === undefined) return
  const npm = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(watch)
    stop()
  }, 300)
  watch.unref()
}

/** Runs a TypeScript script on the project's own Node and waits for it, handing on the signals we are sent. */
function runOn(runtime, script) {
  const child = spawn(runtime, ['--import', 'tsx', join(ROOT, script), ...process.argv.slice(2)], {
    cwd: ROOT,
    env: environmentOn(runtime),
    // The channel tells the child when this process is gone, however it went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
  whenNpmIsGone(() => child.kill('SIGTERM'))
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
