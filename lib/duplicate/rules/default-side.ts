import type { FactLine } from '@/lib/fact/rules/fact-line'

/**
 * Whether the merged entry's value is the better guess: one that is known before one that is not, one nobody waits to
 * verify before one that is pending or was refused, else the later source. Equal ones stay as they are.
 */
export function isTakenByDefault(kept: FactLine, other: FactLine): boolean {
  if (kept.text === other.text || !other.isKnown) return false
  if (!kept.isKnown) return true
  const doubt = (line: FactLine): number => (line.verification === null ? 0 : 1)
  if (doubt(kept) !== doubt(other)) return doubt(other) < doubt(kept)
  return (other.since ?? '') > (kept.since ?? '')
}
