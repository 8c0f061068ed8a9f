import type { FactKey } from '@/lib/fact/catalogue'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Assessment } from '@/lib/policy/engine/assessment'

/** A fact the policy looks at, as the register has it. */
export type KnownFact = {
  readonly fact: FactKey
  readonly label: string
  readonly value: string | null
  readonly source: string
  /** Since when this value has held; null where the source does not say. */
  readonly since: PlainDate | null
  /** The day it was read for, where that is not the day of the application (年龄基准日 and the like). */
  readonly readOn: PlainDate | null
  readonly pending: boolean
}

/** The facts an assessment used, each once, but for those the form asks about. */
export function knownFacts(assessment: Assessment, asked: readonly FactKey[]): KnownFact[] {
  const uses = assessment.findings.flatMap((finding) => finding.uses)
  const distinct = uses.filter((use, index) => uses.findIndex((other) => other.fact === use.fact) === index)
  return distinct
    .filter(({ fact }) => !asked.includes(fact))
    .map(({ fact, label, value, valueText, source, since, asOf, pending }) => ({
      fact,
      label,
      value: value === null ? null : valueText,
      source,
      since,
      readOn: asOf === assessment.applicationDay ? null : asOf,
      pending,
    }))
}
