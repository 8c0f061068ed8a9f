import type { Actor } from '@/lib/kernel/actor'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import type { CardStanding } from '../model'
import { countCardRows, findCardPage, type CardWithHolder } from '../repository/card-lists'
import { standingOf } from '../rules/card-standing'
import type { CardListInput } from '../schema'

const PAGE_SIZE = 50

export type CardLine = Pick<
  CardWithHolder,
  'id' | 'number' | 'tier' | 'issuedOn' | 'validTo' | 'holderName' | 'townshipName' | 'employerName'
> & { readonly standing: CardStanding; readonly isRenewalRequested: boolean }

export type CardList = {
  readonly cards: readonly CardLine[]
  readonly total: number
  /** Numbers from which the pages before and after go on; null at the ends. */
  readonly newer: string | null
  readonly older: string | null
  readonly today: PlainDate
}

/** The desk's list of cards, newest number first, in pages of fifty. */
export async function listCards(actor: Actor, filter: CardListInput, now: Date): Promise<CardList> {
  const today = dateIn(now)
  const [page, total] = await Promise.all([
    findCardPage(reading, actor, filter, { today, size: PAGE_SIZE }),
    countCardRows(reading, actor, filter, today),
  ])
  return {
    cards: page.cards.map((card) => toLine(card, today)),
    total,
    newer: page.hasLater ? (page.cards[0]?.number ?? null) : null,
    older: page.hasEarlier ? (page.cards.at(-1)?.number ?? null) : null,
    today,
  }
}

const toLine = (card: CardWithHolder, today: PlainDate): CardLine => {
  const { id, number, tier, issuedOn, validTo, holderName, townshipName, employerName } = card
  return {
    id,
    number,
    tier,
    issuedOn,
    validTo,
    holderName,
    townshipName,
    employerName,
    standing: standingOf(card, today),
    isRenewalRequested: card.renewalRequestedAt !== null,
  }
}
