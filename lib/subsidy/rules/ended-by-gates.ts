import type { PlannedInstalment } from '@/lib/policy/engine/assessment'
import { throughGates } from '@/lib/policy/engine/through-gates'

/** 不合格即终止: the instalments that end when these are refused. A gate that ends nothing only holds its own back. */
export function endedByGates(
  instalments: readonly PlannedInstalment[],
  refused: ReadonlySet<number>,
): readonly PlannedInstalment[] {
  const left = new Set(throughGates(instalments, (_, { number }) => (refused.has(number) ? 'notMet' : 'met')))
  const isOnlyHeld = ({ number, gate }: PlannedInstalment) => refused.has(number) && !gate?.ends
  return instalments.filter((one) => !left.has(one) && (!isOnlyHeld(one) || endsBefore(instalments, refused, one)))
}

/** Refused itself, and behind another that has already ended its part. */
const endsBefore = (
  instalments: readonly PlannedInstalment[],
  refused: ReadonlySet<number>,
  { number, part }: PlannedInstalment,
): boolean =>
  instalments.some((one) => one.part === part && one.number < number && one.gate?.ends && refused.has(one.number))
