import type { FactKey, FactReader } from '@/lib/fact/catalogue'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { assess } from '@/lib/policy/engine/assess'
import { assessKeeping, type KeptAssessment } from '@/lib/policy/engine/basis'
import type { Assessment, AssessmentContext, Gate, PlannedInstalment } from '@/lib/policy/engine/assessment'
import { bringForward, type BroughtForward } from '@/lib/policy/engine/bring-forward'
import { evaluateOptional } from '@/lib/policy/engine/evaluate-test'
import { completeReader } from '@/lib/policy/engine/received-reader'
import { recheck, type Recheck } from '@/lib/policy/engine/recheck'
import type { AskedFact, Material, Rulebook } from '@/lib/policy/rulebook/schema'
import type { Answers } from '../model'
import { readerWithAnswers } from './fact-reader-with-answers'

/** What was fetched about the parties, and what the applicant declared. */
export type PartiesAndAnswers = {
  readonly register: FactReader
  readonly context: AssessmentContext
  readonly confirmed: ReadonlySet<FactKey>
  readonly answers: Answers
}

export type AssessedDay = { readonly applicationDay: PlainDate; readonly grantedOn?: PlainDate }

/** What a form asks and wants: only what the register does not answer, only the papers that may be needed. */
export type FormNeeds = {
  readonly asked: readonly AskedFact[]
  readonly materials: readonly (Material & { readonly isRequired: boolean })[]
}

/** The register, completed by what the applicant declared. */
export const partiesReader = (rulebook: Rulebook, { register, confirmed, answers }: PartiesAndAnswers): FactReader =>
  readerWithAnswers(register, {
    answers,
    confirmed,
    toVerify: new Set(rulebook.evidence.verify.map(({ fact }) => fact)),
  })

/** The parties against one rulebook on a day. */
export const assessParties = (rulebook: Rulebook, parties: PartiesAndAnswers, day: AssessedDay): Assessment =>
  assess(rulebook, partiesReader(rulebook, parties), { ...day, context: parties.context })

/** The same with all it rests on, to be stored. */
export const assessPartiesKeeping = (
  rulebook: Rulebook,
  parties: PartiesAndAnswers,
  day: AssessedDay,
): KeptAssessment => assessKeeping(rulebook, partiesReader(rulebook, parties), { ...day, context: parties.context })

/** The criteria of an instalment's gate put to the parties once more, as they stood on a day. */
export const recheckParties = (
  rulebook: Rulebook,
  parties: PartiesAndAnswers,
  { gate, day }: { readonly gate: Pick<Gate, 'recheck'>; readonly day: PlainDate },
): Recheck => recheck(rulebook, gate, partiesReader(rulebook, parties), { day, context: parties.context })

/** What is still to come of an award, as it falls due by the facts of a day (提前发放). */
export const bringPartiesForward = (
  rulebook: Rulebook,
  parties: PartiesAndAnswers,
  { unpaid, day }: { readonly unpaid: readonly PlannedInstalment[]; readonly day: PlainDate },
): BroughtForward =>
  bringForward(rulebook, unpaid, { reader: partiesReader(rulebook, parties), day, context: parties.context })

/**
 * The facts to ask and the papers to hand in. A paper whose condition is not known yet is offered but not demanded; one
 * whose condition does not hold is not mentioned.
 */
export function formNeeds(rulebook: Rulebook, parties: PartiesAndAnswers, day: PlainDate): FormNeeds {
  const known = completeReader(parties.register, parties.context)
  const bench = {
    reader: completeReader(partiesReader(rulebook, parties), parties.context),
    applicationDay: day,
    evidence: rulebook.evidence,
  }
  const asked = rulebook.evidence.asked.filter(({ fact }) => known.read(fact, day).value === null)
  const materials = rulebook.evidence.materials.flatMap((material) => {
    const { provisional } = evaluateOptional(bench, material.when)
    return provisional === 'notMet' ? [] : [{ ...material, isRequired: provisional === 'met' }]
  })
  return { asked, materials }
}
