import type { Gate, Outcome, PlannedInstalment } from './assessment'

/**
 * The instalments that may be paid, given what each gate answers on its day. One that is not met is skipped; where the
 * gate ends the award (考核不合格即取消) everything of its part that follows is not paid either.
 */
export function throughGates(
  instalments: readonly PlannedInstalment[],
  ask: (gate: Gate, instalment: PlannedInstalment) => Outcome,
): PlannedInstalment[] {
  const ended = new Set<string>()
  return instalments.filter((instalment) => {
    const { gate, part } = instalment
    if (ended.has(part)) return false
    if (gate === null) return true
    const outcome = ask(gate, instalment)
    if (outcome === 'notMet' && gate.ends) ended.add(part)
    return outcome === 'met'
  })
}
