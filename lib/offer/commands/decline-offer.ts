import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { DECLINE_SCOPE_LABELS } from '../labels'
import { addresseeOf, mayAnswer } from '../permission'
import { closeOffer, findOfferForUpdate } from '../repository/offers'
import { keepOptOut } from '../repository/opt-outs'
import type { DeclineOfferInput } from '../schema'

/** 不享受: this offer alone, or with it whatever there will be of the item, or of anything. */
export const declineOffer = (
  actor: Actor,
  input: DeclineOfferInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> =>
  inTransaction<{ id: string }>(async (tx) => {
    const { offerId, scope, reason } = input
    const offer = await findOfferForUpdate(tx, actor.countyCode, offerId)
    const refusal = offer ? mayAnswer(actor, offer) : ({ kind: 'notFound', what: 'offer' } as const)
    const subject = addresseeOf(actor)
    if (refusal || !offer || !subject) return fail(refusal ?? { kind: 'notFound', what: 'offer' })
    const closed = await closeOffer(tx, offer, { event: 'decline', reason, answeredById: actor.accountId }, now)
    if (!closed) return fail({ kind: 'conflict', expected: 'open', found: offer.status })
    if (scope !== 'once') await keepOptOut(tx, actor, { subject, itemId: scope === 'all' ? null : offer.itemId }, now)
    const summary = `免申即享不享受：${DECLINE_SCOPE_LABELS[scope]}`
    await recordAudit(tx, actor, { action: 'offer.decline', objectKind: 'offer', objectId: offerId, summary, now })
    return ok({ id: offerId })
  })
