import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Outcome } from '@/lib/policy/engine/assessment'
import { selectVersion } from '@/lib/policy/engine/select-version'
import type { VersionInForce, VersionLine } from '@/lib/policy/model'
import type { PartiesAndAnswers } from './assess-parties'
import { readerWithAnswers } from './fact-reader-with-answers'

/** `outcome`: `unknown` while the fact that decides is missing, `notMet` where no version is for these parties. */
export type ChosenVersion = { readonly version: VersionInForce; readonly outcome: Outcome }

/**
 * Which version of an item is for these parties (老人老办法). Where that is not known, or none is, the newest stands in: its own
 * sentence on whom it is for says what is missing, or why not.
 */
export function chooseVersion(line: VersionLine, parties: PartiesAndAnswers, day: PlainDate): ChosenVersion {
  const [newest] = line
  const { register, context, answers, confirmed } = parties
  const toVerify = new Set(line.flatMap(({ rulebook }) => rulebook.evidence.verify.map(({ fact }) => fact)))
  const reader = readerWithAnswers(register, { answers, confirmed, toVerify })
  const { version, outcome } = selectVersion(line, reader, { day, context })
  return { version: version ?? newest, outcome }
}
