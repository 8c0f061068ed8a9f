import { env, isDemo } from './env'
import { prisma } from './prisma'

/** The wall clock: sessions, codes, the record. The only `new Date()` of the house. */
export const wallNow = (): Date => new Date()

/**
 * The business clock: dates, notices, instalments. In demo and test mode it may stand away from the wall clock by the
 * offset kept in the database; in production the offset is not read at all.
 */
export async function businessNow(): Promise<Date> {
  const wall = wallNow()
  if (!isDemo()) return wall
  const row = await prisma.businessClock.findUnique({ where: { countyCode: env().JUCAI_COUNTY } })
  return row ? new Date(wall.getTime() + Number(row.offsetMs)) : wall
}

/** Sets the business clock (demo and test only), within a transaction when one is given. Throws in production. */
export async function setBusinessClock(
  instant: Date,
  client: Pick<typeof prisma, 'businessClock'> = prisma,
): Promise<void> {
  if (!isDemo()) throw new Error('the business clock does not move in production')
  const countyCode = env().JUCAI_COUNTY
  const offsetMs = BigInt(instant.getTime() - wallNow().getTime())
  await client.businessClock.upsert({ where: { countyCode }, create: { countyCode, offsetMs }, update: { offsetMs } })
}
