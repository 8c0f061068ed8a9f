import type { Actor, Role } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { next } from '@/lib/kernel/flow'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { APPLICATION_FLOW, type ApplicationEvent } from '../flow'
import type { ApplicationCore, Decision } from '../model'
import { changeApplication, type ApplicationChange } from '../repository/applications'
import { appendEvent } from '../repository/case-events'
import { appendDecision } from '../repository/review-decisions'
import { tellParties } from './tell-parties'

export type Move = {
  readonly event: ApplicationEvent
  readonly change: ApplicationChange
  readonly opinion?: string | null | undefined
  readonly detail?: Readonly<Record<string, unknown>>
  /** The unit of who did it, where it is an officer who signs no step: a signature is of the step's own unit. */
  readonly unitCode?: string | null
  /** Who signs the step the case stands on, in which role. */
  readonly signature?: { readonly decision: Decision; readonly role: Role }
}

/**
 * Moves a case along its table: compare and set, the signature, one line of history, the message to whom it concerns. The
 * only place that changes a status.
 */
export async function moveCase(
  tx: Tx,
  actor: Actor,
  application: ApplicationCore,
  move: Move,
  now: Date,
): Promise<Result<ApplicationCore, Failure>> {
  const to = next(APPLICATION_FLOW, application.status, move.event)
  if (!to) return fail({ kind: 'conflict', expected: move.event, found: application.status })
  const moved = await changeApplication(tx, application, { ...move.change, status: to }, now)
  if (!moved) return fail({ kind: 'conflict', expected: application.status, found: 'changed' })
  const { signature, opinion, detail } = move
  if (signature) await appendDecision(tx, application, signatureOf(actor, application, move, now))
  await appendEvent(
    tx,
    actor,
    application,
    {
      event: move.event,
      toStatus: to,
      opinion,
      unitCode: signature ? application.unitCode : (move.unitCode ?? null),
      ...(signature ? { actorRole: signature.role } : {}),
      ...(detail ? { detail } : {}),
    },
    now,
  )
  await tellParties(tx, actor, moved, move.event, now)
  return ok(moved)
}

function signatureOf(actor: Actor, { stepCode }: ApplicationCore, { signature, opinion }: Move, now: Date) {
  if (!signature || stepCode === null) throw new Error('a signature needs a step')
  return {
    stepCode,
    decision: signature.decision,
    actorId: actor.accountId,
    actorRole: signature.role,
    onBehalfOfId: actor.principal?.accountId ?? null,
    opinion: opinion ?? null,
    at: now,
  }
}
