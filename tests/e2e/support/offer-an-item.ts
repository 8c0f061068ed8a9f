import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { appUrlOf } from '../../../scripts/database/app-role'
import { ROOT } from '../../../scripts/paths'
import { testEnvironment } from '../../../scripts/test/environment'
import { server } from './server'

/** Publishes an item that is offered (免申即享) with the server under test; its worker finds the people by itself. */
export async function offerAnItem(to: 'talents' | 'employers' = 'talents'): Promise<void> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts/test/offer-an-item.ts'), to], {
    cwd: ROOT,
    env: { ...process.env, ...testEnvironment(), APP_DATABASE_URL: appUrlOf(server().ownerUrl, undefined) },
  })
}
