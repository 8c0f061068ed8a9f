import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { appUrlOf } from '../../../scripts/database/app-role'
import { ROOT } from '../../../scripts/paths'
import { testEnvironment } from '../../../scripts/test/environment'
import { server } from './server'

/** Files so many cases with the server under test, by the commands of the people who would, and leaves them at the intake of the main township. */
export async function fileCases(count: number): Promise<void> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'scripts/test/file-cases.ts'), '--cases', String(count)],
    {
      cwd: ROOT,
      env: { ...process.env, ...testEnvironment(), APP_DATABASE_URL: appUrlOf(server().ownerUrl, undefined) },
    },
  )
  const filed = Number(stdout.trim())
  if (filed < count) throw new Error(`only ${filed} of ${count} cases could be filed`)
}
