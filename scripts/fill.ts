import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { appUrlOf } from './database/app-role'
import { contentHash } from './database/content-hash'
import { leaseCluster } from './database/lease'
import { migrate } from './database/migrate'
import { hasDatabase } from './database/sql'
import { DATABASE_NAME, ROOT } from './paths'
import { PlainProblem } from './problem.mjs'
import { runMain } from './run-main'
import { fillCounty, isEmpty, makeCounty, runSeed, type Filling } from './start/county-database'
import { checkGivenServer } from './start/given-server'
import { environmentFor } from './start/serve'
import { readSettings, type Settings } from './start/settings'

/** People of a large register have identity numbers of their own up to here. */
const MOST_TALENTS = 2_000_000
const COUNTED = ['talent', 'enterprise', 'application', 'payment', 'talent_card', 'audit_event']
const NOT_EMPTY =
  'The database is not empty: the demo county fills empty ones only. Stop it and remove the data folder, or name an ' +
  'empty database.'

const readWords = () =>
  parseArgs({ options: { talents: { type: 'string' }, 'department-files': { type: 'string' } } }).values

/** The demo county in full; with --talents its named people, and so many more in its registers. */
function readFilling(given: string | undefined): Filling {
  if (given === undefined) return { size: 'full' }
  const talents = Number(given)
  if (Number.isInteger(talents) && talents > 0 && talents <= MOST_TALENTS) return { size: 'small', talents }
  throw new PlainProblem(`--talents is "${given}": it has to be a whole number from 1 to ${MOST_TALENTS}.`)
}

/** What was filled in, so that two fillings can be compared: rows of the main tables and the digest of everything. */
async function report(ownerUrl: string): Promise<void> {
  const { tables, hash } = await contentHash(ownerUrl)
  const counts = COUNTED.map((table) => `${tables[table]?.count ?? 0} ${table}`)
  process.stdout.write(`${counts.join(', ')}\ncontent ${hash}\n`)
}

async function fill(settings: Settings, filling: Filling): Promise<void> {
  const environment = environmentFor(settings)
  if (settings.databaseUrl !== null) {
    await checkGivenServer(settings.databaseUrl, settings.mode)
    await migrate(ROOT, settings.databaseUrl, settings.appDatabaseUrl)
    if (!(await isEmpty(settings.databaseUrl))) throw new PlainProblem(NOT_EMPTY)
    const appUrl = appUrlOf(settings.databaseUrl, settings.appDatabaseUrl)
    await fillCounty(settings.databaseUrl, appUrl, filling, environment)
    return report(settings.databaseUrl)
  }
  const cluster = await leaseCluster(settings.dataFolder, 'durable')
  try {
    if (await hasDatabase(cluster.urlOf('postgres'), DATABASE_NAME)) throw new PlainProblem(NOT_EMPTY)
    await makeCounty(cluster.urlOf, DATABASE_NAME, filling, environment)
    await report(cluster.urlOf(DATABASE_NAME))
  } finally {
    await cluster.release()
  }
}

/** What three departments would send to the demo county that is there, as workbooks to import. */
async function writeFiles(settings: Settings, folder: string): Promise<void> {
  const cluster = settings.databaseUrl === null ? await leaseCluster(settings.dataFolder, 'durable') : null
  try {
    const ownerUrl = settings.databaseUrl ?? String(cluster?.urlOf(DATABASE_NAME))
    const APP_DATABASE_URL = appUrlOf(ownerUrl, settings.appDatabaseUrl)
    const environment = { ...environmentFor(settings), DATABASE_URL: ownerUrl, APP_DATABASE_URL }
    if ((await runSeed(['--files', resolve(folder)], environment)) !== 0)
      throw new PlainProblem('The files could not be written (see above).')
  } finally {
    await cluster?.release()
  }
}

/**
 * `npm run seed [-- --talents N | --department-files FOLDER]`: over DATABASE_URL, or the embedded demo database. Never over
 * a county's own.
 */
runMain(async () => {
  const began = Date.now()
  const { talents, 'department-files': folder } = readWords()
  const filling = readFilling(talents)
  if (process.env.JUCAI_MODE === 'production')
    throw new PlainProblem('The demo county is fictional: it is not filled into a database of production.')
  const settings = readSettings({ ...process.env, JUCAI_MODE: process.env.JUCAI_MODE ?? 'demo' })
  if (folder !== undefined) return writeFiles(settings, folder)
  await fill(settings, filling)
  process.stdout.write(`Filled in ${Math.round((Date.now() - began) / 1000)} s.\n`)
})
