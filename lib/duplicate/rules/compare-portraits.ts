import type { FactGroup, FactLine } from '@/lib/fact/rules/fact-line'
import { isTakenByDefault } from './default-side'

/** One fact of both entries. `isTaken`: by default the value of the entry that goes; null where nothing is to choose. */
export type ComparedFact = {
  readonly key: string
  readonly label: string
  readonly kept: FactLine
  readonly other: FactLine
  readonly differs: boolean
  readonly isTaken: boolean | null
}
export type ComparedGroup = { readonly title: string; readonly facts: readonly ComparedFact[] }

/** The portraits line by line; lines of which neither knows anything are left out. */
export function comparePortraits(
  kept: readonly FactGroup[],
  other: readonly FactGroup[],
  differingKeys: readonly string[],
): ComparedGroup[] {
  const otherLines = new Map(other.flatMap(({ lines }) => lines).map((line) => [line.key, line]))
  const compare = (line: FactLine): ComparedFact[] => {
    const beside = otherLines.get(line.key)
    if (!beside || (!line.isKnown && !beside.isKnown)) return []
    const isChoice = differingKeys.includes(line.key)
    return [
      {
        key: line.key,
        label: line.label,
        kept: line,
        other: beside,
        differs: isChoice || line.text !== beside.text,
        isTaken: isChoice ? isTakenByDefault(line, beside) : null,
      },
    ]
  }
  return kept
    .map(({ title, lines }) => ({ title, facts: lines.flatMap(compare) }))
    .filter(({ facts }) => facts.length > 0)
}
