import type { FactReader } from '@/lib/fact/catalogue'
import { addMonths, type PlainDate } from '@/lib/kernel/plain-date'
import type { Rulebook } from '../rulebook/schema'
import type { AssessmentContext, Outcome, PlannedInstalment } from './assessment'
import { evaluateTest } from './evaluate-test'
import { completeReader } from './received-reader'

export type BroughtForward = { readonly outcome: Outcome; readonly instalments: readonly PlannedInstalment[] }

/**
 * 提前发放 (期中购房，余款一次性): instalments not yet paid, as they fall due once the rule of their schedule holds.
 * `notMet`: no rule of theirs holds on this day, and they stay as they are.
 */
export function bringForward(
  rulebook: Rulebook,
  unpaid: readonly PlannedInstalment[],
  { reader, day, context }: { reader: FactReader; day: PlainDate; context: AssessmentContext },
): BroughtForward {
  const bench = { reader: completeReader(reader, context), applicationDay: day, evidence: rulebook.evidence }
  const { outcome: rule } = rulebook
  const parts = rule.kind === 'subsidy' ? rule.parts : []
  const answers = unpaid.map((instalment) => {
    const schedule = parts.find((part) => part.code === instalment.part)?.schedule
    const early = schedule?.kind === 'instalments' ? schedule.early : null
    if (early === null) return { outcome: 'notMet' as const, instalment }
    const { outcome } = evaluateTest(bench, early.when)
    const dueOn = addMonths(day, early.afterMonths)
    const isSooner = outcome === 'met' && dueOn < instalment.dueOn
    return { outcome, instalment: isSooner ? { ...instalment, dueOn } : instalment }
  })
  const found = (['met', 'unknown'] as const).find((one) => answers.some(({ outcome }) => outcome === one))
  return { outcome: found ?? 'notMet', instalments: answers.map(({ instalment }) => instalment) }
}
