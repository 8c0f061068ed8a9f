import type { FactKey } from '@/lib/fact/catalogue'
import { factText } from '@/lib/fact/rules/fact-text'
import { registerLabel } from '@/lib/fact/rules/register-field'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import type { Answers } from '../model'

export type AnswerChange = { readonly label: string; readonly from: string; readonly to: string }

/** What the applicant changed, in Chinese, as the timeline shows it. */
export const answerChanges = (before: Answers, after: Answers): AnswerChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [from, to] = [before[key as FactKey] ?? null, after[key as FactKey] ?? null]
    if (canonicalJson(from) === canonicalJson(to)) return []
    return [{ label: registerLabel(key), from: factText(key, from), to: factText(key, to) }]
  })
