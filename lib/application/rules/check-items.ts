import type { FactKey } from '@/lib/fact/catalogue'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { MaterialCheck } from '../model'
import type { DeclaredFact } from './declared-facts'
import type { ReviewMaterial } from './review-materials'

/** One thing to hold against a paper: a value, or the paper itself. */
export type CheckItem = {
  readonly fact: string
  readonly label: string
  /** Null for the paper itself, which has no value. */
  readonly values: DeclaredFact | null
  /** The papers that prove it; empty when the rulebook names none. */
  readonly materialCodes: readonly string[]
  /** What is kept as seen when it is ticked off. */
  readonly shown: string
}

/** What papers may prove: what the form asks, and what a paper is named for. */
export const factsToCheck = ({ evidence }: Rulebook): FactKey[] => [
  ...new Set([...evidence.asked.map(({ fact }) => fact), ...evidence.materials.flatMap(({ proves }) => proves)]),
]

/** Every paper that lies with the case, then every value, with the papers that prove it. */
export function checkItems(
  { evidence }: Rulebook,
  materials: readonly ReviewMaterial[],
  facts: readonly DeclaredFact[],
): CheckItem[] {
  const filed = materials.filter(({ files }) => files.length > 0)
  const papers = filed.map(({ code, name, files }): CheckItem => ({
    fact: `material:${code}`,
    label: `${name}：真实、清晰、齐全`,
    values: null,
    materialCodes: [code],
    // A paper handed in anew is another paper.
    shown: files.map(({ sha256 }) => sha256.slice(0, 12)).join(' '),
  }))
  const values = facts.map((values): CheckItem => ({
    fact: values.fact,
    label: values.label,
    values,
    materialCodes: evidence.materials.filter(({ proves }) => proves.includes(values.fact)).map(({ code }) => code),
    shown: values.declared ?? values.register ?? '未填',
  }))
  return [...papers, ...values]
}

/** The latest mark of each officer on each item, step and round, oldest first. */
export function standingChecks(checks: readonly MaterialCheck[]): MaterialCheck[] {
  const latest = new Map<string, MaterialCheck>()
  for (const check of checks) {
    const key = [check.checkedById, check.stepCode, check.round, check.fact].join(' ')
    latest.delete(key)
    latest.set(key, check)
  }
  return [...latest.values()]
}
