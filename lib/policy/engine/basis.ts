import type { FactKey, FactReader, FactReading } from '@/lib/fact/catalogue'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Rulebook } from '../rulebook/schema'
import { assess } from './assess'
import type { Assessment, AssessmentContext, AssessmentInput } from './assessment'

/** What was read of one fact on one day. */
type KeptReading = FactReading & { readonly fact: FactKey; readonly asOf: PlainDate }

/** All that an assessment rests on besides its rulebook: with both it can be made again, whatever the registers say by then. */
export type AssessmentBasis = {
  readonly applicationDay: PlainDate
  readonly grantedOn: PlainDate | null
  readonly context: AssessmentContext
  readonly readings: readonly KeptReading[]
}

export type KeptAssessment = { readonly assessment: Assessment; readonly basis: AssessmentBasis }

/** Assesses, and keeps every fact it asked for as it was answered. */
export function assessKeeping(rulebook: Rulebook, reader: FactReader, input: AssessmentInput): KeptAssessment {
  const readings = new Map<string, KeptReading>()
  const keeping: FactReader = {
    read: (fact, asOf) => {
      const reading = reader.read(fact, asOf)
      readings.set(`${fact} ${asOf}`, { ...reading, fact, asOf })
      return reading
    },
  }
  const assessment = assess(rulebook, keeping, input)
  const { applicationDay, grantedOn = null, context } = input
  return { assessment, basis: { applicationDay, grantedOn, context, readings: [...readings.values()] } }
}

/** The same assessment from what was kept alone. What was not asked for then is not known now. */
export function assessAgain(rulebook: Rulebook, { applicationDay, grantedOn, context, readings }: AssessmentBasis) {
  const kept = new Map(readings.map(({ fact, asOf, ...reading }) => [`${fact} ${asOf}`, reading]))
  const unasked: FactReading = { value: null, source: '', since: null, pending: false }
  const reader: FactReader = { read: (fact, asOf) => kept.get(`${fact} ${asOf}`) ?? unasked }
  return assess(rulebook, reader, { applicationDay, context, ...(grantedOn === null ? {} : { grantedOn }) })
}
