import { lapseOverdue } from '@/lib/application/commands/lapse-overdue'
import { systemActor } from '@/lib/kernel/actor'
import { addMonths, toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import { listVersionsInForce } from '@/lib/policy/steps/find-version'
import { findCandidates, type Candidate } from '../cases/candidates'
import { at } from '../cases/days'
import { loadPeople, type People } from '../cases/people'
import { seedPlans, type Seeding } from '../cases/seed-cases'
import { succeed } from '../succeed'
import { closeTheSum } from './close-the-sum'
import { answerObjections, reconsiderSome, refuseUpheld } from './disputes'
import { historyPlans, latestPlans } from './history-plans'
import { partWithLeavers } from './leavers'
import { addMidYear } from './mid-year'
import { payQuarter } from './pay-quarter'

/** Bank accounts of the history count from here. */
const FIRST_SERIAL = 2_000
/** The month in which the last homes are bought whose money is paid before the demo's first day. */
const LAST_BUYERS = toPlainDate('2026-07-01')

type Memory = Pick<Seeding, 'asked' | 'served'> & { readonly unfit: Set<string>; serial: number }

/**
 * Eighteen months of the county, month by month, by the commands of the people whose work it is: cases in every state,
 * notices, objections, awards, cards, and what is paid at the end of each quarter.
 */
export async function seedHistory(countyCode: string, newcomers: ReadonlySet<string>): Promise<void> {
  const people = await loadPeople(countyCode)
  const everybody = (await findCandidates(people, countyCode)).filter(({ talentId }) => newcomers.has(talentId))
  const memory: Memory = { asked: new Map(), served: new Set(), unfit: new Set(), serial: FIRST_SERIAL }
  for (const { first, plans } of historyPlans()) {
    const seeding = await seedingOf(people, countyCode, { everybody, memory, first })
    await seedPlans(seeding, plans)
    if (first === LAST_BUYERS) await closeTheSum(seeding, first)
    memory.serial = seeding.serial
    await answerObjections(people, countyCode)
    await refuseUpheld(seeding)
    await reconsiderSome(people, countyCode, at(first))
    succeed('lapse', await lapseOverdue(systemActor(countyCode), {}, at(addMonths(first, 1), 0, 30)))
    await payQuarter(people, countyCode, first, memory.served)
    await partWithLeavers(people, countyCode, first, memory.served)
    await addMidYear(people.named('chenhui'), first)
    process.stdout.write(`  ${first.slice(0, 7)} 已办 ${memory.asked.size} 件\n`)
  }
  const { first, plans } = latestPlans()
  await seedPlans(await seedingOf(people, countyCode, { everybody, memory, first }), plans)
}

type Month = { readonly everybody: readonly Candidate[]; readonly memory: Memory; readonly first: PlainDate }

/** What the walkers need in a month: the rules in force, and who had been entered by then. */
async function seedingOf(people: People, countyCode: string, { everybody, memory, first }: Month): Promise<Seeding> {
  const versions = await listVersionsInForce(prisma, countyCode, first)
  return {
    ...{ people, countyCode, ...memory },
    objectorPhone: `1390009${first.slice(2, 4)}${first.slice(5, 7)}`,
    versions: new Map(versions.map((version) => [version.itemCode, version])),
    candidates: everybody.filter(({ enteredAt }) => enteredAt < at(first)),
  }
}
