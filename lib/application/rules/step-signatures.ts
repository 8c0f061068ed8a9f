import type { ChainStep } from '@/lib/policy/rulebook/schema'
import type { CaseEvent, CaseEventKind } from '../model'

export type StepSignature = { readonly step: ChainStep; readonly event: CaseEvent | null }

const SIGNING: readonly CaseEventKind[] = ['confirm', 'accept', 'advance', 'approve', 'decline']

/**
 * The steps of a case in order, each with the signature that stands. One given before the step in front of it was signed
 * for the last time was given on other figures, and so was any on a step the case has yet to pass.
 */
export function stepSignatures(
  steps: readonly ChainStep[],
  events: readonly CaseEvent[],
  currentCode: string | null,
): StepSignature[] {
  const current = currentCode === null ? steps.length : steps.findIndex(({ code }) => code === currentCode)
  let reached = 0
  return steps.map((step, index) => {
    const event = events.findLast((one) => one.stepCode === step.code && SIGNING.includes(one.event)) ?? null
    if (event === null || event.sequence < reached || index >= current) return { step, event: null }
    reached = event.sequence
    return { step, event }
  })
}
