import type { FactReader } from '@/lib/fact/catalogue'
import type { AskedFact, Material, Rulebook } from '../rulebook/schema'
import type { AssessmentInput } from './assessment'
import { evaluateOptional } from './evaluate-test'
import { completeReader } from './received-reader'

export type RequiredMaterial = { readonly material: Material; readonly isRequired: boolean }

/**
 * The materials of a case: required when their condition is met, offered but not required while it is unknown, left
 * out when it is not met.
 */
export function requiredMaterials(rulebook: Rulebook, reader: FactReader, input: AssessmentInput): RequiredMaterial[] {
  const bench = benchOf(rulebook, reader, input)
  return rulebook.evidence.materials.flatMap((material) => {
    const { provisional } = evaluateOptional(bench, material.when)
    return provisional === 'notMet' ? [] : [{ material, isRequired: provisional === 'met' }]
  })
}

/** The facts the form asks for: those of the rulebook that the register does not know, or knows only as declared. */
export function askedFacts(rulebook: Rulebook, reader: FactReader, input: AssessmentInput): AskedFact[] {
  const bench = benchOf(rulebook, reader, input)
  return rulebook.evidence.asked.filter(({ fact }) => {
    const { value, pending } = bench.reader.read(fact, input.applicationDay)
    return value === null || pending
  })
}

const benchOf = (rulebook: Rulebook, reader: FactReader, { applicationDay, context }: AssessmentInput) => ({
  reader: completeReader(reader, context),
  applicationDay,
  evidence: rulebook.evidence,
})
