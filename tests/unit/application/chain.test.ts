import { describe, expect, it } from 'vitest'
import {
  chainUnits,
  firstDeskStep,
  firstReviewStep,
  mayReturnField,
  stepAfter,
  stepsOf,
  unitOf,
} from '@/lib/application/rules/chain'
import { fromYuan } from '@/lib/kernel/fen'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { aCase, rulebookOf } from './rulebook-case'

const BUY = rulebookOf('BUY-01')
const codes = (rulebook: Rulebook, changes = {}) => stepsOf(rulebook, aCase(changes)).map(({ code }) => code)

/** BUY-01 with a further signature above half a million, and a smaller table below it. */
const BANDED: Rulebook = {
  ...BUY,
  chain: [
    ...BUY.chain.slice(0, 3),
    { ...BUY.chain[3]!, code: 'office', amountBand: { from: null, below: fromYuan(500_000) } },
    { ...BUY.chain[3]!, code: 'group', amountBand: { from: fromYuan(500_000), below: null } },
  ],
}

describe('the chain of a case', () => {
  it('is walked in the order written', () => {
    expect(codes(BUY)).toEqual(['employer', 'township', 'talentOffice', 'organisation'])
  })

  it('does not ask an enterprise that files by itself to confirm itself', () => {
    expect(codes(BUY, { subjectKind: 'enterprise' })).toEqual(['township', 'talentOffice', 'organisation'])
  })

  it('takes the step whose band holds the amount: from is in, below is out', () => {
    expect(codes(BANDED, { amountFen: fromYuan(499_999) }).at(-1)).toBe('office')
    expect(codes(BANDED, { amountFen: fromYuan(500_000) }).at(-1)).toBe('group')
  })

  it('starts anew where the step it stood on is no longer walked', () => {
    const steps = stepsOf(BANDED, aCase({ amountFen: fromYuan(1) }))
    expect(stepAfter(steps, 'township')?.code).toBe('talentOffice')
    expect(stepAfter(steps, 'office')).toBeNull()
    expect(stepAfter(steps, 'group')?.code).toBe('employer')
  })

  it('starts again at the intake after a change by the applicant, at the reviewers after one in the register', () => {
    const steps = stepsOf(BUY, aCase())
    expect(firstDeskStep(steps)?.code).toBe('township')
    expect(firstReviewStep(steps)?.code).toBe('talentOffice')
  })

  it('is on the desk of the applicant’s own township, and on nobody’s while the employer is asked', () => {
    const [employer, township, office] = BUY.chain
    expect([employer, township, office].map((step) => step && unitOf(step, aCase()))).toEqual([
      null,
      '510799100',
      'RCB',
    ])
    expect(chainUnits(BUY, aCase())).toEqual(['510799100', 'RCB', 'ZZB'])
  })

  it('sends back only what the step may send back', () => {
    const step = { ...BUY.chain[1]!, mayReturn: ['housing.ownerCode', 'ownership'] }
    expect(mayReturnField(step, 'housing.ownerCode')).toBe(true)
    expect(mayReturnField(step, 'material:ownership')).toBe(true)
    expect(mayReturnField(step, 'material:deedTaxReceipt')).toBe(false)
    expect(mayReturnField({ ...step, mayReturn: [] }, 'payee')).toBe(false)
  })
})
