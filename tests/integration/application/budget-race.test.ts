import { beforeAll, describe, expect, it } from 'vitest'
import { approveApplication } from '@/lib/application/commands/approve-application'
import { adjustBudget } from '@/lib/fund/commands/adjust-budget'
import { setCeiling } from '@/lib/fund/commands/set-ceiling'
import { checkInvariants } from '@/lib/fund/queries/check-invariants'
import { findSubBudget } from '@/lib/fund/steps/find-sub-budget'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { fromYuan, subtractFen, toFen, type Fen } from '@/lib/kernel/fen'
import { prisma } from '@/lib/platform/prisma'
import '@/lib/wiring/register'
import { actorFor, COUNTY } from '../../support/personas'
import { allHands, approve, bringTo, filed, must, NOW, refusalOf, type Hands } from './case-work'
import { copyCase } from './many-cases'

const ROUNDS = 10
const CASES = 200
const ROOM = 150
const INSTALMENTS = 3

let hands: Hands
let treasurer: Actor
let ids: string[]
/** What one of them takes of this year's budget. */
let share: Fen

async function subBudget() {
  const found = await findSubBudget(prisma, COUNTY, { category: 'homePurchase', year: 2026 })
  if (!found) throw new Error('no sub-budget')
  return found
}

/** Room for exactly a hundred and fifty of them this year, on a document. */
async function makeRoom(): Promise<void> {
  const { id, availableFen } = await subBudget()
  const wanted = subtractFen(toFen(share * ROOM), availableFen)
  const order = {
    subBudgetId: id,
    amountFen: wanted,
    documentNumber: '云财预〔2026〕9号',
    reason: '追加',
    requestId: undefined,
  }
  must(await adjustBudget(treasurer, { ...order, direction: 'add' }, NOW))
}

/** Later years do not stand in the way here. */
async function raiseCeilings(): Promise<void> {
  const { id: fundId } = await prisma.fund.findFirstOrThrow({ where: { countyCode: COUNTY } })
  const ceiling = { fundId, category: 'homePurchase', name: '购房补贴', totalFen: fromYuan(900_000_000) }
  for (const year of [2027, 2028]) {
    const input = { ...ceiling, year, mayExceed: false, documentNumber: '云委人才〔2026〕9号', requestId: undefined }
    must(await setCeiling(systemActor(COUNTY), input, NOW))
  }
}

beforeAll(async () => {
  hands = await allHands()
  treasurer = await actorFor('chenhui')
  const original = await filed(hands.talent)
  await bringTo(hands, original, 'organisation')
  await raiseCeilings()
  ids = await copyCase(original, ROUNDS * CASES)
  const before = await subBudget()
  must(await approve(hands.organisation, original))
  share = subtractFen(before.availableFen, (await subBudget()).availableFen)
}, 120_000)

type Input = Parameters<typeof approveApplication>[1]

/** As a person does whom a house too busy to open the door told to come again. */
async function press(input: Input): ReturnType<typeof approveApplication> {
  const answer = await approveApplication(hands.organisation, input, NOW)
  return !answer.ok && answer.failure.kind === 'busy' ? press(input) : answer
}

const where = (round: readonly string[]) => ({ countyCode: COUNTY, applicationId: { in: [...round] } })

// Shows ASVS 2.3.4, 15.4.2 · G2
describe('two hundred last signatures at once, with money for a hundred and fifty', () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'approve exactly a hundred and fifty, round %i',
    { timeout: 120_000 },
    async (round) => {
      const cases = ids.slice(round * CASES, (round + 1) * CASES)
      const rows = await prisma.application.findMany({ where: { countyCode: COUNTY, id: { in: cases } } })
      await makeRoom()
      const answers = await Promise.all(
        rows.map(({ id, version }) => {
          const input = { applicationId: id, version, opinion: '同意', minuteNumber: undefined }
          return press(input)
        }),
      )
      const refused = answers.filter(({ ok }) => !ok)
      expect(answers.filter((answer) => answer.ok && answer.value.outcome === 'approved')).toHaveLength(ROOM)
      expect(refused.map(refusalOf).every((text) => text.includes('预算不足'))).toBe(true)
      expect((await subBudget()).availableFen).toBe(0)
      expect(await standingOf(cases)).toEqual({
        approved: ROOM,
        waiting: CASES - ROOM,
        signatures: ROOM,
        events: ROOM,
        decisions: ROOM,
        reservations: ROOM * INSTALMENTS,
      })
    },
  )

  it('leave a ledger that adds up', async () => {
    expect(await checkInvariants(systemActor(COUNTY))).toEqual([])
  })
})

/** What became of a round, counted in every table an approval writes. */
async function standingOf(cases: readonly string[]) {
  const rows = await prisma.application.groupBy({
    by: ['status', 'stepCode'],
    where: { countyCode: COUNTY, id: { in: [...cases] } },
    _count: true,
  })
  const countOf = (status: string) => rows.find((row) => row.status === status)?._count ?? 0
  const { accountId } = hands.organisation
  return {
    approved: countOf('approved'),
    waiting: countOf('inReview'),
    signatures: await prisma.reviewDecision.count({ where: { ...where(cases), actorId: accountId } }),
    events: await prisma.applicationEvent.count({ where: { ...where(cases), event: 'approve' } }),
    decisions: await prisma.applicationAssessment.count({ where: { ...where(cases), stage: 'decision' } }),
    reservations: await prisma.ledgerTransaction.count({
      where: { countyCode: COUNTY, referenceKind: 'application', referenceId: { in: [...cases] } },
    }),
  }
}
