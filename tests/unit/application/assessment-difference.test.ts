import { describe, expect, it } from 'vitest'
import { assessmentDifference } from '@/lib/application/rules/assessment-difference'
import { fromYuan, type Fen } from '@/lib/kernel/fen'
import { toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import type { Assessment, Finding, Grant, Outcome } from '@/lib/policy/engine/assessment'

const DAY = toPlainDate('2026-09-14')
const grantOf = (amountFen: Fen, dueOn: PlainDate = DAY): Grant => ({
  kind: 'subsidy',
  category: 'homePurchase',
  amountFen,
  months: null,
  payee: 'beneficiary',
  steps: [],
  instalments: [{ number: 1, part: 'p', partName: '补贴', dueOn, months: null, amountFen, gate: null, funding: [] }],
  funding: [{ funder: 'county', amountFen }],
  terminates: [],
})
const finding = (outcome: Outcome): Finding => ({
  ...{
    code: 'deedTax',
    clause: '第三条第（五）项',
    text: '已交纳契税',
    kind: 'criterion',
    outcome,
    provisional: outcome,
  },
  ...{ uses: [], missing: [], note: null },
})
const head = (outcome: Outcome) => ({ itemCode: 'BUY-01', applicationDay: DAY, findings: [finding(outcome)] })
const eligible = (grant: Grant): Assessment => ({ ...head('met'), verdict: 'eligible', grant })
const wanting = (expected: Grant | null): Assessment => ({
  ...head('unknown'),
  verdict: 'needsEvidence',
  missing: [],
  expected,
})

const SEVENTY = grantOf(fromYuan(700_000))

describe('the difference between two assessments of one case', () => {
  it('does not matter when what was expected has been proved', () => {
    expect(assessmentDifference(wanting(SEVENTY), eligible(SEVENTY))).toEqual({
      isMaterial: false,
      lines: ['第三条第（五）项：已交纳契税，由待核变为符合'],
    })
  })

  it('does not matter when only the days of the instalments moved: they follow the grant', () => {
    const later = grantOf(fromYuan(700_000), toPlainDate('2026-10-09'))
    expect(assessmentDifference(eligible(SEVENTY), eligible(later))).toEqual({ isMaterial: false, lines: [] })
  })

  it('matters when a single fen changed', () => {
    const less = grantOf((fromYuan(700_000) - 1) as Fen)
    const { isMaterial, lines } = assessmentDifference(eligible(SEVENTY), eligible(less))
    expect(isMaterial).toBe(true)
    expect(lines[0]).toBe('核定结果由 700,000.00 元变为 699,999.99 元')
  })

  it('matters when the case is no longer proved, or plainly refused', () => {
    expect(assessmentDifference(eligible(SEVENTY), wanting(SEVENTY)).isMaterial).toBe(true)
    expect(assessmentDifference(wanting(null), { ...head('notMet'), verdict: 'ineligible' }).isMaterial).toBe(true)
  })
})
