import { factOf, type FactKey, type FactReader } from '@/lib/fact/catalogue'
import { factText } from '@/lib/fact/rules/fact-text'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { ApplicationCore } from '../model'

/** One fact the form may ask: what was declared beside what the register holds, null where there is nothing. */
export type DeclaredFact = {
  readonly fact: FactKey
  readonly label: string
  readonly declared: string | null
  readonly register: string | null
  /** Where the register has it from, and since when. */
  readonly source: string | null
  readonly since: PlainDate | null
  /** Both are there and say different things. */
  readonly differs: boolean
  /** Declared, and not yet confirmed by its department. */
  readonly isPending: boolean
  readonly returnedFor: string | null
}

/** Of the facts the form may ask. */
export const declaredFacts = (rulebook: Rulebook, ...rest: [Declaring, Known]): DeclaredFact[] =>
  compareFacts(
    rulebook.evidence.asked.map(({ fact }) => fact),
    rulebook,
    ...rest,
  )

type Declaring = Pick<ApplicationCore, 'answers' | 'returnedFields'>
type Known = { readonly register: FactReader; readonly confirmed: ReadonlySet<FactKey>; readonly day: PlainDate }

/** Declared values beside register values, in the order asked for; facts neither side knows are left out. */
export function compareFacts(
  facts: readonly FactKey[],
  { evidence }: Rulebook,
  application: Declaring,
  known: Known,
): DeclaredFact[] {
  const toVerify = new Set(evidence.verify.map(({ fact }) => fact))
  return facts.flatMap((fact): DeclaredFact[] => {
    const answer = application.answers[fact] ?? null
    const held = known.register.read(fact, known.day)
    const returned = application.returnedFields?.find(({ field }) => field === fact)
    if (answer === null && held.value === null && !returned) return []
    return [
      {
        fact,
        label: factOf(fact).label,
        declared: answer === null ? null : factText(fact, answer),
        register: held.value === null ? null : factText(fact, held.value),
        source: held.value === null ? null : held.source,
        since: held.since,
        differs: answer !== null && held.value !== null && canonicalJson(answer) !== canonicalJson(held.value),
        isPending: answer !== null && toVerify.has(fact) && !known.confirmed.has(fact),
        returnedFor: returned?.message ?? null,
      },
    ]
  })
}
