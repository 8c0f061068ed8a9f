import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ROOT } from '../paths'
import { PlainProblem } from '../problem.mjs'

const MINUTES_TO_START = 30

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/api/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  )

/** The server of the browser tests, with its own county; null where one answers on the port already, which is taken as it is. */
export async function standingServer(
  port: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<ChildProcess | null> {
  const url = `http://127.0.0.1:${port}`
  if (await isReady(url)) return null
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts/test/e2e-server.ts')], {
    cwd: ROOT,
    env: { ...process.env, ...environment, E2E_PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  for (let waited = 0; waited < MINUTES_TO_START * 60; waited += 1) {
    if (await isReady(url)) return child
    if (child.exitCode !== null) break
    await sleep(1_000)
  }
  child.kill('SIGTERM')
  throw new PlainProblem('The server did not start (see above).')
}
