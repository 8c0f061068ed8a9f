import type { Answer } from '../e2e/support/call-action'

/** Refused for who asks: no right, not theirs to see, or made for the other kind of applicant. */
const REFUSALS = ['forbidden', 'notFound', 'otherAudience']

/** What an action answered, in a word. */
export function outcomeOf(answer: Answer): string {
  if (answer.redirect?.startsWith('/login')) return 'login'
  const { state } = answer
  if (state === null) return answer.redirect === null ? `http ${answer.http}` : 'done'
  if (state.status !== 'refused') return state.status ?? 'nothing'
  const code = state.reasons?.[0]?.code ?? ''
  return REFUSALS.includes(code) || ['malformed', 'foreignOrigin'].includes(code) ? code : 'refused'
}

export const isRefusedForWhoAsks = (outcome: string): boolean => outcome === 'login' || REFUSALS.includes(outcome)
