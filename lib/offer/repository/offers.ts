import type { Prisma } from '@/generated/prisma/client'
import type { Fen } from '@/lib/kernel/fen'
import { next } from '@/lib/kernel/flow'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import { fenOf } from '@/lib/platform/fen-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import { OFFER_FLOW, type OfferEvent } from '../flow'
import type { Offer, OfferedKind, OfferedParties } from '../model'

type Row = Prisma.OfferGetPayload<object>

const toOffer = ({ subjectKind, amountFen, answerBy, ...row }: Row): Offer => ({
  ...row,
  subjectKind: subjectKind as OfferedKind,
  amountFen: fenOf(amountFen),
  answerBy: dayOf(answerBy),
})

/** The offer with its row locked until the transaction ends. */
export async function findOfferForUpdate(tx: Tx, countyCode: string, id: string): Promise<Offer | null> {
  await tx.$queryRaw`SELECT 1 FROM offer WHERE county_code = ${countyCode} AND id = ${id}::uuid FOR UPDATE`
  return findOffer(tx, countyCode, id)
}

export async function findOffer(tx: Tx, countyCode: string, id: string): Promise<Offer | null> {
  const row = await tx.offer.findUnique({ where: { countyCode_id: { countyCode, id } } })
  return row && toOffer(row)
}

/** Offers still open that say so: of one addressee, or those whose day has passed. */
export async function findOpenOffers(tx: Tx, countyCode: string, where: Prisma.OfferWhereInput): Promise<Offer[]> {
  const rows = await tx.offer.findMany({ where: { countyCode, status: 'open', ...where }, orderBy: { id: 'asc' } })
  return rows.map(toOffer)
}

export const findPassed = (tx: Tx, countyCode: string, today: PlainDate): Promise<Offer[]> =>
  findOpenOffers(tx, countyCode, { answerBy: { lt: toDayColumn(today) } })

export type NewOffer = OfferedParties & {
  readonly itemId: string
  readonly versionId: string
  readonly subjectKind: OfferedKind
  readonly period: string
  readonly amountFen: Fen
  readonly answerBy: PlainDate
}

/** Writes it down, or opens again the one that was withdrawn. */
export async function putOffer(
  tx: Tx,
  countyCode: string,
  { offer, withdrawnId }: { offer: NewOffer; withdrawnId: string | null },
  now: Date,
): Promise<string> {
  const { amountFen, answerBy, ...rest } = offer
  const content = { ...rest, amountFen: BigInt(amountFen), answerBy: toDayColumn(answerBy), offeredAt: now }
  if (withdrawnId !== null) {
    const renewed = { ...content, status: 'open', closedAt: null, remindedAt: null, reason: null } as const
    await tx.offer.update({ where: { countyCode_id: { countyCode, id: withdrawnId } }, data: renewed })
    return withdrawnId
  }
  const id = newId()
  await tx.offer.create({ data: { ...content, countyCode, id, status: 'open' } })
  return id
}

type Closing = {
  readonly event: Exclude<OfferEvent, 'renew'>
  readonly answeredById?: string
  readonly reason?: string | undefined
  readonly applicationId?: string
}

/** Ends an offer that is open; false when it is no longer. */
export async function closeOffer(
  tx: Tx,
  offer: Pick<Offer, 'countyCode' | 'id' | 'status'>,
  { event, reason, ...rest }: Closing,
  now: Date,
): Promise<boolean> {
  const status = next(OFFER_FLOW, offer.status, event)
  if (!status) return false
  const { countyCode, id } = offer
  const closed = await tx.offer.updateMany({
    where: { countyCode, id, status: offer.status },
    data: { status, closedAt: now, reason: reason ?? null, ...rest },
  })
  return closed.count === 1
}

export async function markReminded(tx: Tx, countyCode: string, ids: readonly string[], now: Date): Promise<void> {
  await tx.offer.updateMany({ where: { countyCode, id: { in: [...ids] } }, data: { remindedAt: now } })
}
