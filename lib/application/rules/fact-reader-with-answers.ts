import type { FactKey, FactReader } from '@/lib/fact/catalogue'
import type { Answers } from '../model'

/** What the applicant declared, and which of it counts only once a department has confirmed it. */
export type Declared = {
  readonly answers: Answers
  readonly toVerify: ReadonlySet<FactKey>
  readonly confirmed: ReadonlySet<FactKey>
}

export const DECLARED_SOURCE = '本次申报填报'

/** Answers fill what the register does not know; what the register knows is never overruled by a form. */
export const readerWithAnswers = (register: FactReader, { answers, toVerify, confirmed }: Declared): FactReader => ({
  read(key, asOf) {
    const known = register.read(key, asOf)
    const answer = answers[key]
    if (known.value !== null || answer === undefined) return known
    return { value: answer, source: DECLARED_SOURCE, since: null, pending: toVerify.has(key) && !confirmed.has(key) }
  },
})
