import type { Criterion } from '../rulebook/schema'
import type { Finding, Outcome } from './assessment'
import type { Bench } from './bench'
import { evaluateTest } from './evaluate-test'
import { distinctMissing, missingFix } from './missing'

/** The answer to one criterion. A no that can still be put right is unknown, with what would put it right. */
export function findCriterion(bench: Bench, criterion: Criterion, kind: Finding['kind'] = 'criterion'): Finding {
  const { code, clause, text, fixable } = criterion
  const { outcome, provisional, uses, missing } = evaluateTest(bench, criterion.test, criterion.asOf)
  const soften = (answer: Outcome): Outcome => (answer === 'notMet' && fixable !== null ? 'unknown' : answer)
  const fixes =
    fixable !== null && provisional === 'notMet' ? [missingFix(bench.evidence, fixable, uses[0]?.fact ?? null)] : []
  return {
    code,
    clause,
    text,
    kind,
    outcome: soften(outcome),
    provisional: soften(provisional),
    uses,
    missing: distinctMissing([...missing, ...fixes]),
    note: null,
  }
}

type Sentence = { readonly code: string; readonly clause: string; readonly text: string }

/** The answer to a sentence that looks at earlier awards or at the sum rather than at facts. */
export const findSentence = (
  { code, clause, text }: Sentence,
  kind: Finding['kind'],
  outcome: Outcome,
  rest: Partial<Pick<Finding, 'uses' | 'missing' | 'note'>> = {},
): Finding => ({
  code,
  clause,
  text,
  kind,
  outcome,
  provisional: outcome,
  uses: [],
  note: null,
  ...rest,
  missing: distinctMissing(rest.missing ?? []),
})
