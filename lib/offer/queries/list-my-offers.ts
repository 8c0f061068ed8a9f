import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { addresseeOf } from '../permission'
import { findOfferLines, type OfferLine } from '../repository/offer-lines'
import { findOptOuts } from '../repository/opt-outs'
import type { OptOut } from '../model'

export type { OfferLine }

export type MyOffers = {
  /** May still be confirmed. */
  readonly open: readonly OfferLine[]
  readonly answered: readonly OfferLine[]
  readonly optOuts: readonly OptOut[]
}

/** What was offered to the applicant, and what she does not want to be offered. Nothing for anybody else. */
export async function listMyOffers(actor: Actor, now: Date): Promise<MyOffers> {
  const addressee = addresseeOf(actor)
  if (!addressee) return { open: [], answered: [], optOuts: [] }
  const lines = await findOfferLines(reading, actor.countyCode, addressee)
  const isOpen = ({ status, answerBy, isFiled }: OfferLine) => status === 'open' && answerBy >= dateIn(now) && !isFiled
  return {
    open: lines.filter(isOpen),
    answered: lines.filter((line) => !isOpen(line)),
    optOuts: await findOptOuts(reading, actor.countyCode, addressee),
  }
}
