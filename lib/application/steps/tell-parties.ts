import type { Actor } from '@/lib/kernel/actor'
import { tellSubjects } from '@/lib/message/steps/tell-accounts'
import type { Tx } from '@/lib/platform/transaction'
import { EVENT_RULES, type ApplicationEvent } from '../flow'
import type { ApplicationCore } from '../model'
import { confirmationText, messageText } from '../rules/message-text'

/** Sends the message of an event, to inbox and phone: to the applicant, or to the employer whose word is awaited. */
export async function tellParties(
  tx: Tx,
  actor: Actor,
  moved: ApplicationCore,
  event: ApplicationEvent,
  now: Date,
): Promise<void> {
  const told = recipientOf(moved, event)
  if (told === null) return
  const target = { kind: told.kind === 'case' ? 'application' : 'confirmation', id: moved.id } as const
  await tellSubjects(tx, actor, [{ ...told, target, template: `application.${event}` }], now)
}

type Told = { readonly kind: 'case' | 'confirmation'; readonly subjectId: string; readonly body: string }

function recipientOf(moved: ApplicationCore, event: ApplicationEvent): Told | null {
  const { talentId, enterpriseId, employerId, subjectKind } = moved
  const { notifies } = EVENT_RULES[event]
  if (notifies === 'nobody') return null
  // A submitted case on nobody's desk waits for the employer.
  if (notifies === 'employer') {
    const waits = moved.status === 'submitted' && moved.unitCode === null && employerId !== null
    return waits ? { kind: 'confirmation', subjectId: employerId, body: confirmationText() } : null
  }
  const subjectId = subjectKind === 'talent' ? talentId : enterpriseId
  const body = messageText(moved.number, event)
  return subjectId === null || body === null ? null : { kind: 'case', subjectId, body }
}
