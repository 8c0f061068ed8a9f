import { systemActor } from '@/lib/kernel/actor'
import { rematchEntries } from '@/lib/matching/repository/matches'
import { itemsInForce } from '@/lib/matching/steps/matched-items'
import { disconnectPrisma, prisma } from '@/lib/platform/prisma'
import { inTransaction } from '@/lib/platform/transaction'
import { ok } from '@/lib/kernel/result'
import { runMatchingWork } from '@/lib/wiring/run-matching-work'
import { loadPeople } from '@/prisma/seed/cases/people'
import { atTen } from '@/prisma/seed/register/enterprises'
import { succeed } from '@/prisma/seed/succeed'
import { percentile, timed } from './clockwork'
import { COUNTY, DAY } from './county'
import { putInForce } from './put-in-force'

export type RoundMeasured = {
  readonly items: number
  readonly parts: number
  readonly roundMs: number
  readonly pairs: number
  readonly onePersonMs: number
  readonly peakMb: number
}

const NOW = atTen(DAY)
const PEOPLE = 200
const TALENTS = { countyCode: COUNTY, subject: 'talent' } as const

/** Works as the worker does until nothing is left. */
async function workThrough(): Promise<number> {
  for (let parts = 0; ; parts += 1) {
    const { isDone } = succeed('matching', await runMatchingWork(systemActor(COUNTY), {}, NOW))
    if (isDone) return parts
  }
}

/** One after the other, as when a fact of theirs changed: found, compared with what is stored, and written. */
async function rematchOneByOne(): Promise<number[]> {
  const chosen = await prisma.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM talent WHERE county_code = ${COUNTY} AND status = 'active' ORDER BY md5(id::text) LIMIT ${PEOPLE}`
  const items = await itemsInForce(prisma, COUNTY, DAY)
  const times: number[] = []
  for (const { id } of chosen)
    times.push(
      await timed(() =>
        inTransaction(async (tx) => ok(await rematchEntries(tx, TALENTS, [id], { items: items.talent, day: DAY }))),
      ),
    )
  return times
}

/** The whole round in a process of its own, whose memory is the application's. Prints what it measured, as JSON. */
async function main(): Promise<void> {
  const officer = (await loadPeople(COUNTY)).staff('policyOfficer', 'RCB')
  await putInForce(officer, NOW)
  const items = await itemsInForce(prisma, COUNTY, DAY)
  let parts = 0
  const roundMs = await timed(async () => (parts = await workThrough()))
  const measured: RoundMeasured = {
    items: items.talent.length + items.enterprise.length,
    parts,
    roundMs,
    pairs: await prisma.match.count({ where: { countyCode: COUNTY } }),
    onePersonMs: percentile(await rematchOneByOne(), 95),
    peakMb: process.resourceUsage().maxRSS / 1024,
  }
  await disconnectPrisma()
  process.stdout.write(JSON.stringify(measured))
}

await main()
