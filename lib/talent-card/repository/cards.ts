import type { Prisma } from '@/generated/prisma/client'
import { TALENT_TIERS, type TalentTier } from '@/lib/fact/codes/talent-tier'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf, dayOrNull, toDayColumn } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import type { TalentCardStatus } from '../flow'
import type { Recognised, TalentCard } from '../model'
import { cardNumberPrefix, makeCardNumber, sequenceOf } from '../rules/card-number'

type CardRecord = Prisma.TalentCardGetPayload<object>

/** A tier as the database keeps it; its CHECK holds the six letters. */
export function toTier(code: string): TalentTier {
  if (!TALENT_TIERS.has(code)) throw new RangeError(`not a talent tier: ${code}`)
  return code
}

export const toCard = (record: CardRecord): TalentCard => ({
  countyCode: record.countyCode,
  id: record.id,
  number: record.number,
  talentId: record.talentId,
  tier: toTier(record.tier),
  applicationId: record.applicationId,
  issuedOn: dayOf(record.issuedOn),
  validTo: dayOf(record.validTo),
  status: record.status,
  version: record.version,
  renewalRequestedAt: record.renewalRequestedAt,
})

export async function findCard(tx: Tx, countyCode: string, id: string): Promise<TalentCard | null> {
  const record = await tx.talentCard.findUnique({ where: { countyCode_id: { countyCode, id } } })
  return record && toCard(record)
}

/** The card a talent holds, in use or suspended: one at most, by a partial unique index. */
export async function findLiveCard(tx: Tx, countyCode: string, talentId: string): Promise<TalentCard | null> {
  const record = await tx.talentCard.findFirst({ where: { countyCode, talentId, status: { not: 'revoked' } } })
  return record && toCard(record)
}

/** The card a talent holds, or else the last one that was revoked. */
export async function findLatestCard(tx: Tx, countyCode: string, talentId: string): Promise<TalentCard | null> {
  const live = await findLiveCard(tx, countyCode, talentId)
  if (live) return live
  const record = await tx.talentCard.findFirst({ where: { countyCode, talentId }, orderBy: { number: 'desc' } })
  return record && toCard(record)
}

/** The tier in force of a talent, as the register has it. */
export async function findRecognised(tx: Tx, countyCode: string, talentId: string): Promise<Recognised> {
  const talent = await tx.talent.findUnique({
    where: { countyCode_id: { countyCode, id: talentId } },
    select: { tier: true, tierValidTo: true },
  })
  const validTo = dayOrNull(talent?.tierValidTo ?? null)
  return talent?.tier && validTo ? { tier: toTier(talent.tier), validTo } : null
}

/** The next number of the year: counted under a lock that lasts to the end of the transaction, so that none is left out. */
export async function takeCardNumber(tx: Tx, countyCode: string, year: number): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`talent-card:${countyCode}`}, 0))`
  const last = await tx.talentCard.findFirst({
    where: { countyCode, number: { startsWith: cardNumberPrefix(countyCode, year) } },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  return makeCardNumber(countyCode, year, last ? sequenceOf(last.number) + 1 : 1)
}

export async function insertCard(tx: Tx, card: TalentCard, now: Date): Promise<void> {
  const { issuedOn, validTo, ...columns } = card
  await tx.talentCard.create({
    data: { ...columns, issuedOn: toDayColumn(issuedOn), validTo: toDayColumn(validTo), updatedAt: now },
  })
}

export type CardColumns = {
  readonly status: TalentCardStatus
  readonly tier?: TalentTier
  readonly validTo?: PlainDate
  readonly applicationId?: string
  readonly renewalRequestedAt?: Date | null
}

/** Compare and set: false when somebody else wrote the card since it was read. */
export async function updateCard(tx: Tx, card: TalentCard, to: CardColumns, now: Date): Promise<boolean> {
  const { validTo, ...columns } = to
  const moved = await tx.talentCard.updateMany({
    where: { countyCode: card.countyCode, id: card.id, version: card.version },
    data: {
      ...columns,
      ...(validTo && { validTo: toDayColumn(validTo) }),
      version: { increment: 1 },
      updatedAt: now,
    },
  })
  return moved.count === 1
}
