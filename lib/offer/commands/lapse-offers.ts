import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayMakeOffers } from '../permission'
import { closeOffer, findPassed } from '../repository/offers'
import { lapsedText } from '../rules/offer-words'
import { tellOfOffers } from '../steps/tell-of-offers'

/** Offers nobody answered by their day. What they offered may still be applied for as always. System only. */
export async function lapseOffers(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ lapsed: number }, Failure>> {
  const refusal = mayMakeOffers(actor)
  if (refusal) return fail(refusal)
  return inTransaction<{ lapsed: number }>(async (tx) => {
    const passed = await findPassed(tx, actor.countyCode, dateIn(now))
    const lapsed = []
    for (const offer of passed) if (await closeOffer(tx, offer, { event: 'lapse' }, now)) lapsed.push(offer)
    const [first] = lapsed
    if (!first) return ok({ lapsed: 0 })
    const offers = lapsed.map((offer) => ({ ...offer, body: lapsedText() }))
    await tellOfOffers(tx, actor, { template: 'offer.lapsed', offers }, now)
    const summary = `${lapsed.length} 件免申即享的提议逾期未答复`
    const detail = { count: lapsed.length, offerIds: lapsed.map(({ id }) => id) }
    await recordAudit(tx, actor, {
      action: 'offer.lapse',
      objectKind: 'offer',
      objectId: first.id,
      summary,
      now,
      detail,
    })
    return ok({ lapsed: lapsed.length })
  })
}
