import { type FactKey, factOf } from '@/lib/fact/catalogue'
import { sourcesOf } from '@/lib/fact/catalogue/derived'
import type { Evidence, Fixable } from '../rulebook/schema'
import type { Missing } from './assessment'

/** What would settle an unknown fact: fill it in where the form asks for it, else bring the evidence. */
export function missingFact(evidence: Evidence, key: FactKey, kind: 'unknown' | 'pending'): Missing {
  const fact = factOf(key)
  const keys: readonly FactKey[] = [key, ...sourcesOf(key)]
  const asked = evidence.asked.find((one) => keys.includes(one.fact))
  const material = evidence.materials.find((one) => one.proves.some((proved) => keys.includes(proved))) ?? null
  const verify = evidence.verify.find((one) => keys.includes(one.fact))
  const paper = material?.name ?? fact.evidence
  return {
    kind,
    fact: key,
    material: material?.code ?? null,
    label: fact.label,
    how: howTo(kind, asked ? factOf(asked.fact).label : null, paper, fact.label),
    department: verify?.unit ?? fact.verifiedBy,
  }
}

function howTo(kind: 'unknown' | 'pending', asked: string | null, paper: string, label: string): string {
  if (kind === 'pending') return `“${label}”已填报，等待核验`
  return asked === null ? `请提供${paper}` : `请填写“${asked}”并提供${paper}`
}

/** What would turn a no into a yes. */
export const missingFix = (evidence: Evidence, fixable: Fixable, key: FactKey | null): Missing => ({
  kind: 'fixable',
  fact: key,
  material: fixable.material,
  label: evidence.materials.find((one) => one.code === fixable.material)?.name ?? fixable.text,
  how: fixable.text,
  department: key === null ? null : factOf(key).verifiedBy,
})

/** The same want told once, however many sentences it stands in. */
export function distinctMissing(all: readonly Missing[]): Missing[] {
  const keyOf = ({ kind, fact, material, label }: Missing) => [kind, fact, material, label].join('|')
  return all.filter((one, index) => all.findIndex((other) => keyOf(other) === keyOf(one)) === index)
}
