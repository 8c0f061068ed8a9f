import { spawn, type ChildProcess } from 'node:child_process'
import { ROOT } from '../paths'

const RESTART_AFTER_MS = 1_000
/** More failures than this within a minute are not bad luck. */
const MOST_FAILURES_PER_MINUTE = 5

export type ServerProcess = {
  /** Asks it to finish what it is doing and waits; kills it when it takes longer than `patienceMs`. */
  stop: (patienceMs: number) => Promise<void>
}

type Spec = {
  name: string
  args: readonly string[]
  environment: NodeJS.ProcessEnv
  /** Where its log goes: standard error, or an open file. */
  log: 'inherit' | number
  /** It keeps falling over: somebody has to look. */
  onGivenUp: (name: string) => void
}

function launch({ args, environment, log }: Spec): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: ROOT,
    env: environment,
    // A group of its own: Ctrl-C reaches us alone, and we stop things in their order.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', log, 'ipc'],
  })
}

/** Keeps one process running until it is stopped; restarts it when it ends by itself. */
export function keepRunning(spec: Spec): ServerProcess {
  let isStopping = false
  let failures: number[] = []
  let child = launch(spec)

  const watch = () => {
    child.once('exit', (code, signal) => {
      if (isStopping) return
      failures = [...failures.filter((at) => at > Date.now() - 60_000), Date.now()]
      process.stderr.write(`${spec.name} ended (${signal ?? `code ${code}`}) and is started again.\n`)
      if (failures.length > MOST_FAILURES_PER_MINUTE) return spec.onGivenUp(spec.name)
      setTimeout(() => {
        if (isStopping) return
        child = launch(spec)
        watch()
      }, RESTART_AFTER_MS)
    })
  }
  watch()

  return {
    stop: (patienceMs) => {
      isStopping = true
      if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
      return new Promise((resolve) => {
        const impatience = setTimeout(() => child.kill('SIGKILL'), patienceMs)
        child.once('exit', () => {
          clearTimeout(impatience)
          resolve()
        })
        child.kill('SIGTERM')
      })
    },
  }
}
