import type { Prisma } from '@/generated/prisma/client'
import type { TalentTier } from '@/lib/fact/codes/talent-tier'
import type { Actor } from '@/lib/kernel/actor'
import { addDays, type PlainDate } from '@/lib/kernel/plain-date'
import { toDayColumn } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import type { TalentCard } from '../model'
import { RENEWAL_DAYS } from '../rules/renewal'
import type { CardListInput, CardState } from '../schema'
import { toCard, toTier } from './cards'
import { visibleCards } from './visible-cards'

const HOLDER = {
  talent: {
    select: { name: true, township: { select: { name: true } }, employer: { select: { name: true } } },
  },
} as const satisfies Prisma.TalentCardInclude

type HolderRecord = Prisma.TalentCardGetPayload<{ include: typeof HOLDER }>

export type CardWithHolder = TalentCard & { holderName: string; townshipName: string; employerName: string | null }

const toCardWithHolder = ({ talent, ...record }: HolderRecord): CardWithHolder => ({
  ...toCard(record),
  holderName: talent.name,
  townshipName: talent.township.name,
  employerName: talent.employer?.name ?? null,
})

/** One card with its holder, if the actor may see it. */
export async function findVisibleCard(tx: Tx, actor: Actor, id: string): Promise<CardWithHolder | null> {
  const record = await tx.talentCard.findFirst({ where: { AND: [visibleCards(actor), { id }] }, include: HOLDER })
  return record && toCardWithHolder(record)
}

/** The card a talent holds, or else the last one, if the actor may see it. */
export async function findVisibleCardOf(tx: Tx, actor: Actor, talentId: string): Promise<TalentCard | null> {
  const record = await tx.talentCard.findFirst({
    where: { AND: [visibleCards(actor), { talentId }] },
    orderBy: [{ status: 'asc' }, { number: 'desc' }],
  })
  return record && toCard(record)
}

/** One card with its holder whoever asks: for the public check, which masks. */
export async function findCardWithHolder(tx: Tx, countyCode: string, id: string): Promise<CardWithHolder | null> {
  const record = await tx.talentCard.findUnique({ where: { countyCode_id: { countyCode, id } }, include: HOLDER })
  return record && toCardWithHolder(record)
}

function stateClause(state: CardState, today: PlainDate): Prisma.TalentCardWhereInput {
  const [day, soon] = [toDayColumn(today), toDayColumn(addDays(today, RENEWAL_DAYS))]
  switch (state) {
    case 'active':
      return { status: 'active', validTo: { gte: day } }
    case 'expired':
      return { status: 'active', validTo: { lt: day } }
    case 'expiring':
      return { status: 'active', validTo: { gte: day, lte: soon } }
    case 'renewalRequested':
      return { status: 'active', renewalRequestedAt: { not: null } }
    case 'suspended':
    case 'revoked':
      return { status: state }
  }
}

function searchClause(q: string): Prisma.TalentCardWhereInput {
  const digits = q.replace(/\s/g, '')
  return /^\d{4,16}$/.test(digits) ? { number: { contains: digits } } : { talent: { name: { contains: q } } }
}

/** The clause of a list: what the actor may see, and what they asked for. */
function listClause(actor: Actor, filter: CardListInput, today: PlainDate): Prisma.TalentCardWhereInput {
  return {
    AND: [
      visibleCards(actor),
      filter.q ? searchClause(filter.q) : {},
      filter.tier ? { tier: filter.tier } : {},
      filter.state ? stateClause(filter.state, today) : {},
      filter.township ? { talent: { townshipCode: filter.township } } : {},
    ],
  }
}

export type CardPage = { cards: CardWithHolder[]; hasEarlier: boolean; hasLater: boolean }

/** One page by keyset on the number, newest first; `before` pages back towards the newest. */
export async function findCardPage(
  tx: Tx,
  actor: Actor,
  filter: CardListInput,
  of: { today: PlainDate; size: number },
): Promise<CardPage> {
  const isBack = filter.before !== undefined
  const place = isBack ? { number: { gt: filter.before } } : filter.after ? { number: { lt: filter.after } } : {}
  const records = await tx.talentCard.findMany({
    where: { AND: [listClause(actor, filter, of.today), place] },
    include: HOLDER,
    orderBy: { number: isBack ? 'asc' : 'desc' },
    take: of.size + 1,
  })
  const hasMore = records.length > of.size
  const page = records.slice(0, of.size)
  const cards = (isBack ? page.reverse() : page).map(toCardWithHolder)
  return {
    cards,
    hasLater: isBack ? hasMore : filter.after !== undefined,
    hasEarlier: isBack ? true : hasMore,
  }
}

export const countCardRows = (tx: Tx, actor: Actor, filter: CardListInput, today: PlainDate): Promise<number> =>
  tx.talentCard.count({ where: listClause(actor, filter, today) })

/** Cards by tier whose day has not passed and that are in use. */
export async function countActiveByTier(
  tx: Tx,
  actor: Actor,
  today: PlainDate,
): Promise<{ tier: TalentTier; count: number }[]> {
  const groups = await tx.talentCard.groupBy({
    by: ['tier'],
    where: { AND: [visibleCards(actor), stateClause('active', today)] },
    _count: { _all: true },
    orderBy: { tier: 'asc' },
  })
  return groups.map(({ tier, _count }) => ({ tier: toTier(tier), count: _count._all }))
}
