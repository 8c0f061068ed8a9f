import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionLine } from '@/lib/policy/model'
import type { Offer } from '../model'
import { findDoubtful, noteLooks } from '../repository/candidates'
import { closeOffer, findOfferForUpdate } from '../repository/offers'
import { withdrawnText } from '../rules/offer-words'
import { whyNotConfirmed } from '../rules/why-not-confirmed'
import { judgeOffered } from './judge-offered'
import { tellOfOffers } from './tell-of-offers'

type Work = { readonly lines: ReadonlyMap<string, VersionLine>; readonly size: number }

/**
 * Withdraws open offers that no longer hold. The matching only makes them doubtful: the assessment decides, so that matches
 * that are being made anew withdraw nothing. Answers whether all were looked at.
 */
export async function withdrawDoubtful(tx: Tx, actor: Actor, { lines, size }: Work, now: Date): Promise<boolean> {
  const today = dateIn(now)
  const { countyCode } = actor
  const doubtful = await findDoubtful(tx, countyCode, { today, size })
  const gone: Offer[] = []
  for (const { id, isFiled } of doubtful) {
    const offer = await findOfferForUpdate(tx, countyCode, id)
    if (offer?.status !== 'open') continue
    const reason = isFiled ? FILED : await whyGone(tx, offer, lines.get(offer.itemId), now)
    if (reason === null) {
      await noteLooks(tx, countyCode, [{ itemId: offer.itemId, subjectId: subjectIdOf(offer) }], today)
    } else if (await closeOffer(tx, offer, { event: 'withdraw', reason }, now)) {
      if (!isFiled) gone.push(offer)
      const summary = `撤回免申即享的提议：${reason}`
      await recordAudit(tx, actor, { action: 'offer.withdraw', objectKind: 'offer', objectId: id, summary, now })
    }
  }
  const offers = gone.map((offer) => ({ ...offer, body: withdrawnText() }))
  await tellOfOffers(tx, actor, { template: 'offer.withdrawn', offers }, now)
  return doubtful.length < size
}

const FILED = '已经另行申报'
const NO_LONGER = '这个事项不再免申即享'

const subjectIdOf = ({ talentId, enterpriseId }: Offer): string => talentId ?? enterpriseId ?? ''

async function whyGone(tx: Tx, offer: Offer, line: VersionLine | undefined, now: Date): Promise<string | null> {
  if (!line) return NO_LONGER
  const judged = await judgeOffered(tx, offer.countyCode, offer, { line, day: dateIn(now) })
  const why = judged.ok ? whyNotConfirmed(judged.value) : judged.failure
  return why && wordsOf(why)
}

const wordsOf = (failure: Failure): string =>
  failure.kind === 'refused' ? failure.reasons.map(({ text }) => text).join('；') : '登记信息有变化'
