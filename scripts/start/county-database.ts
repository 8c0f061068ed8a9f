import { join } from 'node:path'
import { appUrlOf } from '../database/app-role'
import { migrate } from '../database/migrate'
import { dropDatabase, hasDatabase, renameDatabase, ensureDatabase, withClient } from '../database/sql'
import { ROOT } from '../paths'
import { PlainProblem } from '../problem.mjs'
import { runChild } from './child'

/** The demo county with its eighteen months or its named people only, and so many `talents` more by COPY. */
export type Filling = { readonly size: 'small' | 'full'; readonly talents?: number }

/** Runs the seed as the application would run: the same role, the same commands. */
export async function fillCounty(
  ownerUrl: string,
  appUrl: string,
  { size, talents }: Filling,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  process.stdout.write('Filling the demo county 云岭县 …\n')
  const more = talents === undefined ? [] : ['--talents', String(talents)]
  const given = { ...environment, DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl }
  if ((await runSeed(['--size', size, ...more], given)) !== 0)
    throw new PlainProblem('The demo county could not be filled (see above).')
}

/** The seed in a process of its own, told by `words` what to do; answers with its exit code. */
export async function runSeed(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<number | null> {
  const { code } = await runChild(['--import', 'tsx', join(ROOT, 'scripts/seed.ts'), ...words], environment, true)
  return code
}

/** Whether nobody has an account in it yet. */
export async function isEmpty(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => (await client.query('select 1 from account limit 1')).rowCount === 0)
}

/**
 * Makes a database with everything in it under its name only when it is complete: it is filled under another name and
 * renamed, so an interrupted attempt is never mistaken for a county.
 */
export async function makeCounty(
  urlOf: (database: string) => string,
  name: string,
  filling: Filling,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const admin = urlOf('postgres')
  const unfinished = `${name}_unfinished`
  await dropDatabase(admin, unfinished)
  await ensureDatabase(admin, unfinished)
  await migrate(ROOT, urlOf(unfinished))
  await fillCounty(urlOf(unfinished), appUrlOf(urlOf(unfinished), undefined), filling, environment)
  await renameDatabase(admin, unfinished, name)
}

/** The embedded server's county: made at the first start, brought up to date at every other. Answers with its owner's address. */
export async function openEmbeddedCounty(
  urlOf: (database: string) => string,
  name: string,
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  if (await hasDatabase(urlOf('postgres'), name)) await migrate(ROOT, urlOf(name))
  else await makeCounty(urlOf, name, { size: 'full' }, environment)
  return urlOf(name)
}

/** A database on a server of one's own: brought up to date; filled when it is empty and this is not production. */
export async function openGivenCounty(
  ownerUrl: string,
  appUrl: string,
  withDemo: boolean,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  await migrate(ROOT, ownerUrl, appUrl)
  if (!withDemo) await openCounty(ownerUrl, appUrl, environment)
  else if (await isEmpty(ownerUrl)) await fillCounty(ownerUrl, appUrl, { size: 'full' }, environment)
}

/** A county of its own: its working calendar, and the first administrators where there are none. */
async function openCounty(ownerUrl: string, appUrl: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const { code } = await runChild(
    ['--import', 'tsx', join(ROOT, 'scripts/open-county.ts')],
    { ...environment, DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl },
    true,
  )
  if (code !== 0) throw new PlainProblem('The county could not be opened (see above).')
}
