import { expect } from 'vitest'
import { sumFen } from '@/lib/kernel/fen'
import { arrangeHousehold } from '@/lib/policy/engine/arrange-household'
import type { SubsidyGrant } from '@/lib/policy/engine/assessment'
import { mayUse } from '@/lib/policy/engine/benefit-use'
import { bringForward } from '@/lib/policy/engine/bring-forward'
import { scoreSheet } from '@/lib/policy/engine/score-sheet'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { CaseFile, PolicyCase } from './case-file'
import { caseReader, toCaseFacts } from './case-reader'
import { contextOf, dayOf, factsOf } from './case-situation'

/** What a rulebook says beside the verdict: the better order of two spouses, marks that make a score, uses of a service. */
export function expectSideRules(rulebook: Rulebook, file: CaseFile, one: PolicyCase): void {
  if (one.couple) expectCouple(rulebook, file, one, one.couple)
  if (one.marks) expectScore(rulebook, file, one, one.marks)
  for (const use of one.uses) {
    const benefit = rulebook.benefits.find(({ code }) => code === use.benefit)
    if (benefit === undefined) throw new Error(`no benefit ${use.benefit}`)
    const answer = mayUse(benefit, { tier: use.tier, day: dayOf(file, one), used: use.before })
    expect(answer).toEqual({ isAllowed: use.isAllowed, left: use.left })
  }
}

/** What of the instalments not yet paid falls due once the facts have changed. */
export function expectLater(rulebook: Rulebook, file: CaseFile, one: PolicyCase, grant: SubsidyGrant): void {
  if (!one.later) return
  const { day, paid, facts, dueNow } = one.later
  const reader = caseReader(toCaseFacts({ ...file.facts, ...one.facts, ...facts }))
  const unpaid = grant.instalments.slice(paid)
  const { instalments } = bringForward(rulebook, unpaid, { reader, day, context: contextOf(one) })
  const due = instalments.filter((instalment, index) => instalment.dueOn !== unpaid[index]?.dueOn)
  expect(sumFen(due.map(({ amountFen }) => amountFen))).toBe(dueNow)
  expect(sumFen(instalments.map(({ amountFen }) => amountFen))).toBe(sumFen(unpaid.map(({ amountFen }) => amountFen)))
}

function expectCouple(rulebook: Rulebook, file: CaseFile, one: PolicyCase, wanted: NonNullable<PolicyCase['couple']>) {
  const self = { subjectId: 'self', reader: caseReader(factsOf(file, one)) }
  const spouse = { subjectId: 'spouse', reader: caseReader(toCaseFacts({ ...file.facts, ...wanted.facts })) }
  const [best, other] = arrangeHousehold(rulebook, [self, spouse], { day: dayOf(file, one) })
  expect({ first: best?.first, total: best?.totalFen, otherwise: other?.totalFen }).toEqual({
    first: wanted.first,
    total: wanted.total,
    otherwise: wanted.otherwise,
  })
}

function expectScore(rulebook: Rulebook, file: CaseFile, one: PolicyCase, marks: Readonly<Record<string, number>>) {
  const sheet = rulebook.outcome.kind === 'recognition' ? rulebook.outcome.sheet : null
  if (sheet === null) throw new Error(`${rulebook.code} has no scoring sheet`)
  const scored = scoreSheet(sheet, marks)
  expect(scored).toMatchObject({ ok: true, score: factsOf(file, one)[sheet.score]?.spells[0]?.value })
}
