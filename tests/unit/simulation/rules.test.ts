import { describe, expect, it } from 'vitest'
import { toFen, ZERO } from '@/lib/kernel/fen'
import { toPlainDate } from '@/lib/kernel/plain-date'
import type { AmountStep, Finding } from '@/lib/policy/engine/assessment'
import type { Comparison, Rulebook, Test } from '@/lib/policy/rulebook/schema'
import type { SimulatedSubject, Simulation } from '@/lib/simulation/model'
import { countyNeed, shortOf } from '@/lib/simulation/rules/county-need'
import { reductionsOf } from '@/lib/simulation/rules/reductions-of'
import { simulatedDay } from '@/lib/simulation/rules/simulated-day'
import { simulationFault } from '@/lib/simulation/rules/simulation-fault'
import { addToTally, EMPTY_TALLY } from '@/lib/simulation/rules/tally'
import { thresholdsOf } from '@/lib/simulation/rules/thresholds'
import { seedRulebook } from '../../policy/support/seed-rulebooks'

const day = toPlainDate
const season = { clause: '第一条', text: '每年九月', yearly: [{ from: '09-01', to: '09-30' }] }

describe('the day everybody is taken to apply on', () => {
  it.each([
    ['today', { effectiveFrom: day('2026-01-01'), window: null }, '2026-09-14'],
    ['the first day of a later version', { effectiveFrom: day('2026-11-01'), window: null }, '2026-11-01'],
    ['the next season of a window', { effectiveFrom: day('2026-11-01'), window: season }, '2027-09-01'],
    [
      'the first day of a window',
      { effectiveFrom: day('2026-01-01'), window: { ...season, from: day('2026-12-01'), yearly: [] } },
      '2026-12-01',
    ],
    [
      'none when the window is over',
      { effectiveFrom: day('2026-01-01'), window: { ...season, to: day('2026-08-31'), yearly: [] } },
      null,
    ],
  ] as const)('is %s', (_, version, expected) => {
    const { window } = version
    const of = {
      effectiveFrom: version.effectiveFrom,
      window: window === null ? null : { ...window, yearly: [...window.yearly] },
    }
    expect(simulatedDay(of, day('2026-09-14'))).toBe(expected)
  })
})

const leaf = (comparison: Comparison): Test => ({ kind: 'leaf', fact: 'person.ageYears', asOf: null, comparison })
const withTest = (test: Test): Rulebook => {
  const rulebook = seedRulebook('RENT-01')
  const [criterion] = rulebook.criteria
  return { ...rulebook, criteria: [{ ...criterion!, code: 'age', test }], outcome: seedRulebook('CARD-01').outcome }
}
/** The window on either side, as from and to. */
const windows = (test: Test) =>
  thresholdsOf(withTest(test)).map(({ inside, outside }) =>
    [inside, outside].map(({ criteria }) => {
      const [{ test: found } = {}] = criteria
      return found?.kind === 'leaf' && found.comparison.op === 'between'
        ? [found.comparison.from, found.comparison.to]
        : found?.kind
    }),
  )

describe('a step on either side of a threshold', () => {
  it.each([
    [{ op: 'atLeast', value: 40 }, [[40, 40], [39, 39]]],
    [{ op: 'moreThan', value: 40 }, [[41, 41], [40, 40]]],
    [{ op: 'atMost', value: 40 }, [[40, 40], [41, 41]]],
    [{ op: 'lessThan', value: 40 }, [[39, 39], [40, 40]]],
  ] as const)('of %o', (comparison, expected) => {
    expect(windows(leaf(comparison))).toEqual([expected])
    expect(windows({ kind: 'any', tests: [leaf({ op: 'equals', value: 70 }), leaf(comparison)] })).toEqual([expected])
  }) // prettier-ignore

  it('has two edges where it lies between, a tenth where it is money, a month where it is a length of time', () => {
    expect(windows(leaf({ op: 'between', from: 18, to: 40 }))).toEqual([[[18, 18], [17, 17]], [[40, 40], [41, 41]]]) // prettier-ignore
    const pay: Test = {
      kind: 'leaf',
      fact: 'employment.annualPayFen',
      asOf: null,
      comparison: { op: 'moreThan', value: 40_000_000 },
    }
    expect(windows(pay)).toEqual([[[40_000_001, 44_000_000], [36_000_001, 40_000_000]]]) // prettier-ignore
    const held: Test = {
      kind: 'leaf',
      fact: 'employment.hiredOn',
      asOf: null,
      comparison: { op: 'heldFor', months: 12 },
    }
    expect(windows(held)).toEqual([['all', 'all']])
    expect(thresholdsOf(withTest(held))[0]?.inside.criteria[0]?.test).toEqual({
      kind: 'all',
      tests: [held, { kind: 'not', test: { ...held, comparison: { op: 'heldFor', months: 13 } } }],
    })
  })
})

const step = (kind: AmountStep['kind'], yuan: number, part: string | null = 'rent', text = ''): AmountStep => ({
  ...{ part, kind, clause: '第五条', text, amountFen: toFen(yuan * 100) },
})

describe('what was taken off', () => {
  it('is told from the lines of the sum: a ceiling as often as it is paid, then the household, limits and earlier awards', () => {
    const finding = {
      code: 'perFirm',
      clause: '第五条',
      text: '同一企业上限',
      kind: 'cap',
      outcome: 'met',
    } as unknown as Finding
    const steps = [
      ...[step('base', 3_000), step('ceiling', 2_500, 'rent', '最高 2,500 元'), step('periods', 90_000)],
      ...[
        step('household', 45_000, null, '减半：…'),
        step('cap', 40_000, null, '同一企业上限：…'),
        step('netting', 39_000, null, '扣减：…'),
      ],
    ]
    expect(reductionsOf(steps, [finding]).map(({ kind, key, cutFen }) => [kind, key, cutFen])).toEqual([
      ['limit', 'ceiling@rent@第五条', 1_800_000],
      ['household', 'household@@第五条', 4_500_000],
      ['limit', 'perFirm', 500_000],
      ['stacking', 'netting@@第五条', 100_000],
    ])
  })
})

describe('the figures', () => {
  it('split what the county must bear from the rest, and say what is short', () => {
    const subject: SimulatedSubject = {
      ...{ subjectId: 'a', enterpriseId: null, controllerKey: null, verdict: 'entitled', change: 'less' },
      ...{ amountFen: toFen(900), beforeFen: toFen(1_000), reductions: [], bars: [], overlaps: [], near: [] },
      cost: { '2026': { county: toFen(300), city: toFen(100) }, '2027': { county: toFen(500) } },
      costBefore: { '2026': toFen(1_000) },
    }
    const tally = addToTally(addToTally(EMPTY_TALLY, subject), { ...subject, subjectId: 'b' })
    expect(tally.changes.less).toEqual({ count: 2, fen: 200, byYear: { '2026': -1_200, '2027': 1_000 } })
    expect(countyNeed(tally)).toEqual([{ year: 2026, neededFen: 600 }, { year: 2027, neededFen: 1_000 }]) // prettier-ignore
    const short = (availableFen: number | null) =>
      shortOf({ year: 2026, neededFen: toFen(600), availableFen: availableFen === null ? null : toFen(availableFen) })
    expect([short(600), short(599), short(null), short(-50)]).toEqual([ZERO, 1, 600, 600])
  })
})

describe('a simulation to publish on', () => {
  const now = new Date('2026-09-14T02:00:00Z')
  const simulation = { status: 'done', rulebookHash: 'h', beforeVersionId: 'v1', finishedAt: now } as Simulation
  const fault = (changed: Partial<Simulation>, days = 0) =>
    simulationFault(
      { ...simulation, ...changed },
      { version: { rulebookHash: 'h' }, before: { versionId: 'v1' }, now: new Date(now.getTime() + days * 86_400_000) },
    )

  it('is finished, of the same rules, against the version it replaces, and at most thirty days old', () => {
    expect([fault({}), fault({}, 30)]).toEqual([null, null])
    expect(fault({}, 31)).toContain('超过 30 天')
    expect(fault({ rulebookHash: 'other' })).toContain('改过')
    expect(fault({ beforeVersionId: null })).toContain('现行版本变了')
    expect(fault({ status: 'running' })).toContain('正在测算')
    expect(fault({ status: 'failed', failure: '测算超时。' })).toContain('测算超时')
  })
})
