import { registerScope } from '@/lib/fact/rules/register-scope'
import type { Actor } from '@/lib/kernel/actor'
import type { Fen } from '@/lib/kernel/fen'
import { isId } from '@/lib/kernel/id'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { dayOf } from '@/lib/platform/day-column'
import { fenOf } from '@/lib/platform/fen-column'
import { reading } from '@/lib/platform/transaction'
import { mayReadOffers } from '../permission'
import { findOfferPage, type OfferFilter, type OfferRow } from '../repository/offer-list'

export type OfferListItem = Omit<OfferRow, 'amountFen' | 'offeredAt' | 'answerBy' | 'remindedAt'> & {
  readonly amountFen: Fen
  readonly offeredOn: PlainDate
  readonly answerBy: PlainDate
  readonly remindedOn: PlainDate | null
}
export type OfferPage = { readonly items: readonly OfferListItem[]; readonly next: string | null }
export type OfferSearch = OfferFilter

const PAGE_SIZE = 50

/** To whom an item was offered, of the officer's own places, and what they answered. */
export async function listOffers(actor: Actor, search: OfferSearch, after: string | undefined): Promise<OfferPage> {
  const scope = mayReadOffers(actor) ? registerScope(actor) : null
  if (scope === null || !isId(search.itemId)) return { items: [], next: null }
  const from = after !== undefined && isId(after) ? after : undefined
  const rows = await findOfferPage(reading, actor.countyCode, { scope, filter: search, after: from, size: PAGE_SIZE })
  const items = rows.slice(0, PAGE_SIZE).map(toItem)
  return { items, next: rows.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null }
}

const toItem = ({ amountFen, offeredAt, answerBy, remindedAt, ...row }: OfferRow): OfferListItem => ({
  ...row,
  amountFen: fenOf(amountFen),
  offeredOn: dateIn(offeredAt),
  answerBy: dayOf(answerBy),
  remindedOn: remindedAt && dateIn(remindedAt),
})
