import { listPhones } from '@/lib/account/steps/list-phones'
import type { Actor } from '@/lib/kernel/actor'
import { enqueueText } from '@/lib/platform/outbox'
import type { Tx } from '@/lib/platform/transaction'
import { EVENT_RULES, type ApplicationEvent } from '../flow'
import type { ApplicationCore } from '../model'
import { confirmationText, messageText } from '../rules/message-text'

/** Puts the message of an event into the outbox: to the applicant, or to the employer whose word is awaited. */
export async function tellParties(
  tx: Tx,
  actor: Actor,
  moved: ApplicationCore,
  event: ApplicationEvent,
  now: Date,
): Promise<void> {
  const told = recipientOf(moved, event)
  if (told === null) return
  const phones = await listPhones(tx, moved.countyCode, { subjectId: told.subjectId })
  for (const phone of phones)
    await enqueueText(tx, actor, { phone, template: `application.${event}`, body: told.body }, now)
}

function recipientOf(moved: ApplicationCore, event: ApplicationEvent): { subjectId: string; body: string } | null {
  const { talentId, enterpriseId, employerId, subjectKind } = moved
  const { notifies } = EVENT_RULES[event]
  if (notifies === 'nobody') return null
  // A submitted case on nobody's desk waits for the employer.
  if (notifies === 'employer') {
    const waits = moved.status === 'submitted' && moved.unitCode === null && employerId !== null
    return waits ? { subjectId: employerId, body: confirmationText() } : null
  }
  const subjectId = subjectKind === 'talent' ? talentId : enterpriseId
  const body = messageText(moved.number, event)
  return subjectId === null || body === null ? null : { subjectId, body }
}
