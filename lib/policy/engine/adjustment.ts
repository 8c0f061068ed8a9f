import { type Fen, ZERO } from '@/lib/kernel/fen'
import type { AmountStep, Finding, Missing, Termination } from './assessment'
import { findSentence } from './finding'

/** What a rule does to the running total: its finding, the total after it, the line of the sum it adds, what it ends. */
export type Adjustment = {
  readonly finding: Finding
  readonly totalFen: Fen | null
  readonly step: AmountStep | null
  readonly terminates: readonly Termination[]
}

type Sentence = { readonly code: string; readonly clause: string; readonly text: string }

/** A rule that leaves the total alone. */
export const unchanged = (finding: Finding, totalFen: Fen | null): Adjustment => ({
  finding,
  totalFen,
  step: null,
  terminates: [],
})

/** The total cannot be told: something the rule needs is missing. */
export const undecided = (
  rule: Sentence,
  kind: Finding['kind'],
  missing: readonly Missing[],
  note: string | null,
): Adjustment => unchanged(findSentence(rule, kind, 'unknown', { missing, note }), null)

/** Brings the total down to a lower one; a higher one leaves it. Nothing left is a no: there is nothing to grant. */
export function reduce(
  rule: Sentence,
  kind: 'stacking' | 'household' | 'cap',
  change: { readonly from: Fen; readonly to: Fen; readonly note: string },
): Adjustment {
  const finding = findSentence(rule, kind, change.to > ZERO ? 'met' : 'notMet', { note: change.note })
  if (change.to >= change.from) return unchanged(finding, change.from)
  const stepKind = kind === 'stacking' ? 'netting' : kind
  const text = `${rule.text}：${change.note}`
  const step: AmountStep = { part: null, kind: stepKind, clause: rule.clause, text, amountFen: change.to }
  return { finding, totalFen: change.to, step, terminates: [] }
}
