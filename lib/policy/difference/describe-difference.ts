import type { Rulebook } from '../rulebook/schema'
import { codeNames } from './code-names'
import { differFields } from './differ-value'
import { DIFFERENCE_SECTIONS, type SectionKey } from './sections'
import type { Sentence } from './place'

export type DifferenceSection = {
  readonly key: SectionKey
  readonly title: string
  readonly sentences: readonly { readonly clause: string | null; readonly text: string }[]
}

/**
 * What one rulebook says otherwise than another, in sentences a leader reads, chapter by chapter. Whatever the engine
 * reads differently is told by at least one sentence: what has no words of its own is told by its field's name.
 */
export function describeDifference(before: Rulebook, after: Rulebook): DifferenceSection[] {
  const codes = codeNames([before, after])
  const start = { section: 'head', names: [], clause: null, per: ['award', 'award'], codes } as const
  const sentences = distinct(differFields(before, after, start))
  return (Object.keys(DIFFERENCE_SECTIONS) as SectionKey[])
    .map((key) => ({
      key,
      title: DIFFERENCE_SECTIONS[key],
      sentences: sentences.filter(({ section }) => section === key).map(({ clause, text }) => ({ clause, text })),
    }))
    .filter((section) => section.sentences.length > 0)
}

const distinct = (sentences: readonly Sentence[]): Sentence[] => [
  ...new Map(sentences.map((one) => [`${one.section}${one.clause}${one.text}`, one])).values(),
]
