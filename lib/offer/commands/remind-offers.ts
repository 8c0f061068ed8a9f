import { recordAudit } from '@/lib/audit/steps/record-audit'
import { registerScope } from '@/lib/fact/rules/register-scope'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { addDays, dateIn, startOf } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayRemind } from '../permission'
import { findUnanswered } from '../repository/offer-list'
import { findOpenOffers, markReminded } from '../repository/offers'
import { remindedText } from '../rules/offer-words'
import type { RemindOffersInput } from '../schema'
import { tellOfOffers } from '../steps/tell-of-offers'

/** Nobody is reminded more often, nor so soon after the offer. */
const DAYS_BETWEEN = 3
const AT_MOST = 2_000

/** 催答复: whoever has not answered an offer of the item, in the officer's own places, is told once more. */
export const remindOffers = (
  actor: Actor,
  { itemId }: RemindOffersInput,
  now: Date,
): Promise<Result<{ reminded: number }, Failure>> =>
  inTransaction<{ reminded: number }>(async (tx) => {
    const refusal = mayRemind(actor)
    const scope = registerScope(actor)
    if (refusal || scope === null) return fail(refusal ?? { kind: 'forbidden', permission: 'offer.remind' })
    const { countyCode } = actor
    const since = startOf(addDays(dateIn(now), 1 - DAYS_BETWEEN))
    const found = await findUnanswered(tx, countyCode, { scope, itemId, since, size: AT_MOST })
    if (found.length === 0) return fail(refused('nobody', `没有要提醒的：都已答复，或 ${DAYS_BETWEEN} 天内刚通知过。`))
    const ids = found.map(({ id }) => id)
    const offers = await findOpenOffers(tx, countyCode, { id: { in: ids } })
    await markReminded(tx, countyCode, ids, now)
    const told = offers.map((offer) => ({ ...offer, body: remindedText(offer.answerBy) }))
    await tellOfOffers(tx, actor, { template: 'offer.reminded', offers: told }, now)
    const summary = `提醒 ${ids.length} 件未答复的免申即享`
    const detail = { count: ids.length, offerIds: ids }
    await recordAudit(tx, actor, {
      action: 'offer.remind',
      objectKind: 'policyItem',
      objectId: itemId,
      summary,
      now,
      detail,
    })
    return ok({ reminded: ids.length })
  })
