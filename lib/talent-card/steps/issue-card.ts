import type { TalentTier } from '@/lib/fact/codes/talent-tier'
import type { Actor } from '@/lib/kernel/actor'
import { yearOf, type PlainDate } from '@/lib/kernel/plain-date'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import { appendCardEvent } from '../repository/card-events'
import { insertCard, takeCardNumber } from '../repository/cards'

export type NewCard = {
  readonly talentId: string
  readonly tier: TalentTier
  /** Null for cards carried over from before the system. */
  readonly applicationId: string | null
  readonly issuedOn: PlainDate
  readonly validTo: PlainDate
}

/** 发卡: the next number of the year, in use from the day it is issued. The database refuses a second card in one hand. Answers with its id. */
export async function issueCard(tx: Tx, actor: Actor, card: NewCard, now: Date): Promise<string> {
  const { countyCode } = actor
  const [id, number] = [newId(), await takeCardNumber(tx, countyCode, yearOf(card.issuedOn))]
  await insertCard(tx, { ...card, countyCode, id, number, status: 'active', version: 1, renewalRequestedAt: null }, now)
  const detail = {
    tier: { from: null, to: card.tier },
    validTo: { from: null, to: card.validTo },
    ...(card.applicationId !== null && { applicationId: card.applicationId }),
  }
  await appendCardEvent(tx, actor, { cardId: id, event: 'issue', detail }, now)
  return id
}
