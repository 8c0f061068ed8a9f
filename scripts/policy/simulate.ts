import { systemActor } from '@/lib/kernel/actor'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { appUrlOf } from '../database/app-role'
import { leaseCluster } from '../database/lease'
import { hasDatabase } from '../database/sql'
import { DATABASE_NAME } from '../paths'
import { PlainProblem } from '../problem.mjs'
import { environmentFor } from '../start/serve'
import { readSettings } from '../start/settings'
import { readSoundRulebook } from './files'
import { tellSimulation } from './tell-simulation'

/**
 * `policy simulate`: puts a rulebook to everybody of the county in the database (DATABASE_URL, or the embedded one) and prints what the
 * desk would show. Writes nothing, and needs no running server.
 */
export async function simulate([path = '']: readonly string[], isJson: boolean, county?: string): Promise<boolean> {
  const rulebook = readSoundRulebook(path)
  const settings = readSettings(process.env)
  const cluster = settings.databaseUrl === null ? await leaseCluster(settings.dataFolder, 'durable') : null
  try {
    if (cluster && !(await hasDatabase(cluster.urlOf('postgres'), DATABASE_NAME)))
      throw new PlainProblem('数据目录里还没有数据库：先运行一次 npm start，或用 DATABASE_URL 指明数据库')
    const ownerUrl = settings.databaseUrl ?? String(cluster?.urlOf(DATABASE_NAME))
    const APP_DATABASE_URL = appUrlOf(ownerUrl, settings.appDatabaseUrl)
    Object.assign(process.env, environmentFor(settings), {
      APP_DATABASE_URL,
      ...(county ? { JUCAI_COUNTY: county } : {}),
    })
    return await simulateInCounty(rulebook, isJson)
  } finally {
    await cluster?.release()
  }
}

/** What reads the configuration is loaded once the configuration stands. */
async function simulateInCounty(rulebook: Rulebook, isJson: boolean): Promise<boolean> {
  await import('@/lib/wiring/register')
  const { env } = await import('@/lib/platform/env')
  const { businessNow } = await import('@/lib/platform/clock')
  const { disconnectPrisma } = await import('@/lib/platform/prisma')
  const { simulateRulebook } = await import('@/lib/simulation/queries/simulate-rulebook')
  try {
    const result = await simulateRulebook(systemActor(env().JUCAI_COUNTY), rulebook, await businessNow())
    if (!result.ok) {
      const reasons =
        result.failure.kind === 'refused' ? result.failure.reasons.map(({ text }) => text) : [result.failure.kind]
      throw new PlainProblem(reasons.join('\n'))
    }
    const figures = result.value
    const text = isJson
      ? JSON.stringify({ rulebook: rulebook.code, ...figures }, null, 2)
      : tellSimulation(rulebook, figures).join('\n')
    process.stdout.write(`${text}\n`)
    return true
  } finally {
    await disconnectPrisma()
  }
}
