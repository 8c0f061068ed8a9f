import { type Actor, systemActor } from '@/lib/kernel/actor'
import { ok } from '@/lib/kernel/result'
import { rematchEntries } from '@/lib/matching/repository/matches'
import { itemsInForce } from '@/lib/matching/steps/matched-items'
import { disconnectPrisma, prisma } from '@/lib/platform/prisma'
import { inTransaction } from '@/lib/platform/transaction'
import '@/lib/wiring/register'
import { runMatchingWork } from '@/lib/wiring/run-matching-work'
import { atTen } from '@/prisma/seed/register/enterprises'
import { succeed } from '@/prisma/seed/succeed'
import { percentile, timed } from './clockwork'
import { COUNTY, DAY } from './county'
import { putInForce } from './put-in-force'

export type RoundMeasured = {
  readonly items: number
  readonly parts: number
  /** From nothing: every match is written. */
  readonly firstMs: number
  /** The next day, when nothing has changed. */
  readonly nextMs: number
  readonly pairs: number
  readonly onePersonMs: number
  readonly peakMb: number
}

const NOW = atTen(DAY)
const NEXT_DAY = new Date(NOW.getTime() + 86_400_000)
const PEOPLE = 200
const TALENTS = { countyCode: COUNTY, subject: 'talent' } as const

async function findOfficer(): Promise<Actor> {
  const { id } = await prisma.account.findFirstOrThrow({ where: { countyCode: COUNTY, userName: 'lizheng' } })
  const grants = [{ role: 'policyOfficer', unitCode: COUNTY, scope: 'county' }] as const
  return { ...systemActor(COUNTY), kind: 'staff', accountId: id, grants }
}

/** Works as the worker does until nothing is left. */
async function workThrough(now: Date): Promise<number> {
  for (let parts = 0; ; parts += 1) {
    const { isDone } = succeed('matching', await runMatchingWork(systemActor(COUNTY), {}, now))
    if (isDone) return parts
  }
}

/** One after the other, as when a fact of theirs changed: found, compared with what is stored, and written. */
async function rematchOneByOne(): Promise<number[]> {
  const chosen = await prisma.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM talent WHERE county_code = ${COUNTY} AND status = 'active' ORDER BY md5(id::text) LIMIT ${PEOPLE}`
  const items = (await itemsInForce(prisma, COUNTY, DAY)).talent
  const times: number[] = []
  for (const { id } of chosen)
    times.push(
      await timed(() => inTransaction(async (tx) => ok(await rematchEntries(tx, TALENTS, [id], { items, day: DAY })))),
    )
  return times
}

/** The whole round in a process of its own, whose memory is the application's. Prints what it measured, as JSON. */
async function main(): Promise<void> {
  await putInForce(await findOfficer(), NOW)
  const items = await itemsInForce(prisma, COUNTY, DAY)
  let parts = 0
  const firstMs = await timed(async () => (parts = await workThrough(NOW)))
  const nextMs = await timed(() => workThrough(NEXT_DAY))
  const measured: RoundMeasured = {
    items: items.talent.length + items.enterprise.length,
    parts,
    firstMs,
    nextMs,
    pairs: await prisma.match.count({ where: { countyCode: COUNTY } }),
    onePersonMs: percentile(await rematchOneByOne(), 95),
    peakMb: process.resourceUsage().maxRSS / 1024,
  }
  await disconnectPrisma()
  process.stdout.write(JSON.stringify(measured))
}

await main()
