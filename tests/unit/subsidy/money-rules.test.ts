import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumFen, toFen } from '@/lib/kernel/fen'
import { toPlainDate } from '@/lib/kernel/plain-date'
import type { SubsidyGrant } from '@/lib/policy/engine/assessment'
import { allocateOffsets } from '@/lib/subsidy/rules/allocate-offsets'
import { contentHashText } from '@/lib/subsidy/rules/content-hash-text'
import { needsServedMonths } from '@/lib/subsidy/rules/needs-served-months'
import { planPayments } from '@/lib/subsidy/rules/plan-payments'
import { reservationGap } from '@/lib/subsidy/rules/reservation-gap'

const payees = fc.constantFrom('talent:1', 'talent:2', 'enterprise:3')
const fen = fc.integer({ min: 1, max: 100_000 }).map(toFen)
const payments = fc
  .array(fc.record({ payeeKey: payees, netFen: fen }))
  .map((rows) => rows.map((row, index) => ({ id: `p${index}`, ...row })))
const claims = fc
  .array(fc.record({ payeeKey: payees, openFen: fen }))
  .map((rows) => rows.map((row, index) => ({ id: `r${index}`, ...row })))

describe('setting off', () => {
  it('never exceeds a payment or a claim, never crosses payees, and leaves nothing that could still be set off', () => {
    fc.assert(
      fc.property(payments, claims, (due, open) => {
        const offsets = allocateOffsets(due, open)
        const of = (key: 'paymentId' | 'receivableId', id: string) =>
          sumFen(offsets.filter((one) => one[key] === id).map((one) => one.amountFen))
        for (const payment of due) expect(of('paymentId', payment.id)).toBeLessThanOrEqual(payment.netFen)
        for (const claim of open) expect(of('receivableId', claim.id)).toBeLessThanOrEqual(claim.openFen)
        for (const payee of ['talent:1', 'talent:2', 'enterprise:3']) {
          const mine = due.filter((one) => one.payeeKey === payee)
          const total = sumFen(mine.map(({ netFen }) => netFen))
          const owed = sumFen(open.filter((one) => one.payeeKey === payee).map(({ openFen }) => openFen))
          expect(sumFen(mine.map(({ id }) => of('paymentId', id)))).toBe(Math.min(total, owed))
        }
      }),
    )
  })

  it('takes the earliest payment first', () => {
    const due = [
      { id: 'p1', payeeKey: 'a', netFen: toFen(60) },
      { id: 'p2', payeeKey: 'a', netFen: toFen(60) },
    ]
    expect(allocateOffsets(due, [{ id: 'r1', payeeKey: 'a', openFen: toFen(100) }])).toEqual([
      { paymentId: 'p1', receivableId: 'r1', amountFen: 60 },
      { paymentId: 'p2', receivableId: 'r1', amountFen: 40 },
    ])
  })
})

describe('what is reserved at the grant', () => {
  it('becomes exactly what is needed', () => {
    const sums = fc.array(fc.record({ subBudgetId: fc.constantFrom('a', 'b', 'c'), amountFen: fc.nat(1_000) }))
    fc.assert(
      fc.property(sums, sums, (held, needed) => {
        const { more, back } = reservationGap(held, needed)
        for (const id of ['a', 'b', 'c']) {
          const sum = (rows: readonly { subBudgetId: string; amountFen: number }[]) =>
            rows.filter((row) => row.subBudgetId === id).reduce((total, row) => total + row.amountFen, 0)
          expect(sum(held) + sum(more) - sum(back)).toBe(sum(needed))
        }
      }),
    )
  })
})

describe('the plan of a grant', () => {
  const instalment = { number: 1, part: 'living', partName: '生活补贴', months: 1, gate: null, amountFen: toFen(3_000) }
  const grant = (dueOn: string): SubsidyGrant => ({
    kind: 'subsidy',
    category: 'living',
    amountFen: toFen(3_000),
    months: 1,
    payee: 'beneficiary',
    steps: [],
    instalments: [
      {
        ...instalment,
        dueOn: toPlainDate(dueOn),
        funding: [
          { funder: 'county', amountFen: toFen(1_000) },
          { funder: 'city', amountFen: toFen(2_000) },
        ],
      },
    ],
    funding: [],
    terminates: [],
  })
  const today = toPlainDate('2026-09-14')

  it('books the county’s line only, in the year in which it falls due', () => {
    expect(planPayments(grant('2027-01-01'), today)).toMatchObject([{ countyFen: 1_000, grossFen: 3_000, year: 2027 }])
  })

  it('books what was due in an earlier year in this one', () => {
    expect(planPayments(grant('2025-12-31'), today)).toMatchObject([{ dueOn: '2025-12-31', year: 2026 }])
  })
})

describe('the months served', () => {
  it('must be stated by whoever leaves, where the policy recovers and something was paid', () => {
    expect(needsServedMonths('left', true, 1)).toBe(true)
    expect(needsServedMonths('left', true, 0)).toBe(false)
    expect(needsServedMonths('left', false, 1)).toBe(false)
    expect(needsServedMonths('deceased', true, 1)).toBe(false)
  })
})

describe('what is hashed of a batch', () => {
  it('does not depend on the order of its lines, but on every amount', () => {
    const [a, b] = [
      { id: 'a', netFen: 1 },
      { id: 'b', netFen: 2 },
    ]
    expect(contentHashText([a, b])).toBe(contentHashText([b, a]))
    expect(contentHashText([a, b])).not.toBe(
      contentHashText([
        { ...a, netFen: 2 },
        { ...b, netFen: 1 },
      ]),
    )
  })
})
