import type { Prisma } from '@/generated/prisma/client'
import { IDENTITY, IDENTITY_LAST4, PHONE, PHONE_LAST4 } from '@/lib/fact/rules/personal-numbers'
import type { Cursor } from '@/lib/fact/rules/keyset'
import { gramsOf } from '@/lib/fact/rules/name-grams'
import type { Actor } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { blindIndex } from '@/lib/platform/crypto'
import { toDayColumn } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import type { TalentStatus } from '../model'
import { identityCandidates } from '../rules/identity-candidates'
import type { PersonQuery } from '../rules/person-query'
import { visibleTalents } from './visible-talents'

export type TalentFilter = {
  readonly query: PersonQuery
  readonly townshipCode?: string | undefined
  /** A–F, or 'none' for those without a recognition in force. */
  readonly tier?: string | undefined
  readonly educationCodes?: readonly string[] | undefined
  /** GB/T 4754 code of the employer's industry; everything under it counts. */
  readonly industryCode?: string | undefined
  readonly employerId?: string | undefined
  readonly status?: TalentStatus | undefined
  /** Only those with a fact that waits for verification. */
  readonly pendingIds?: readonly string[] | undefined
  readonly today: PlainDate
}

const SELECT = {
  id: true,
  name: true,
  sex: true,
  identityMasked: true,
  phoneMasked: true,
  educationCode: true,
  degreeCode: true,
  titleCode: true,
  tier: true,
  tierValidTo: true,
  status: true,
  updatedAt: true,
  township: { select: { shortName: true } },
  employer: { select: { id: true, name: true } },
} satisfies Prisma.TalentSelect

export type TalentListRow = Prisma.TalentGetPayload<{ select: typeof SELECT }>

function whereOf(actor: Actor, filter: TalentFilter): Prisma.TalentWhereInput {
  const { townshipCode, tier, educationCodes, industryCode, employerId, status, pendingIds, today } = filter
  return {
    AND: [
      visibleTalents(actor),
      queryOf(filter.query, today),
      townshipCode ? { townshipCode } : {},
      tier ? tierOf(tier, today) : {},
      educationCodes ? { educationCode: { in: [...educationCodes] } } : {},
      industryCode ? { employer: { is: { industryCode: { startsWith: industryCode } } } } : {},
      employerId ? { employerId } : {},
      status ? { status } : {},
      pendingIds ? { id: { in: [...pendingIds] } } : {},
    ],
  }
}

/** A tier that has run out is none. */
function tierOf(tier: string, today: PlainDate): Prisma.TalentWhereInput {
  const day = toDayColumn(today)
  return tier === 'none' ? { OR: [{ tier: null }, { tierValidTo: { lt: day } }] } : { tier, tierValidTo: { gte: day } }
}

function queryOf(query: PersonQuery, today: PlainDate): Prisma.TalentWhereInput {
  switch (query.kind) {
    case 'all':
      return {}
    case 'name':
      return nameOf(query.text)
    case 'letters':
      return { OR: [{ namePinyin: { startsWith: query.text } }, { nameInitials: { startsWith: query.text } }] }
    case 'last4':
      return {
        OR: [
          { identityLast4Blind: blindIndex(IDENTITY_LAST4, query.text) },
          { phoneLast4Blind: blindIndex(PHONE_LAST4, query.text) },
        ],
      }
    case 'phone':
      return { phoneBlind: blindIndex(PHONE, query.text) }
    case 'identity':
      return identityOf(identityCandidates(query.text, today).map((number) => blindIndex(IDENTITY, number)))
  }
}

/** Her number, or that of an entry merged into hers: the old number still finds her. */
const identityOf = (blinds: string[]): Prisma.TalentWhereInput => ({
  OR: [{ identityBlind: { in: blinds } }, { talentsAsMergedInto: { some: { identityBlind: { in: blinds } } } }],
})

/** Grams alone answer one and two characters exactly; from three on the name itself is looked at again. */
const nameOf = (text: string): Prisma.TalentWhereInput => ({
  nameGrams: { hasEvery: gramsOf(text) },
  ...([...text].length > 2 ? { name: { contains: text } } : {}),
})

/** One page, latest change first, with one row more when there is a next page. */
export const findTalentPage = (
  tx: Tx,
  actor: Actor,
  page: { filter: TalentFilter; after: Cursor | null; size: number },
): Promise<TalentListRow[]> =>
  tx.talent.findMany({
    where: { AND: [whereOf(actor, page.filter), page.after ? beyond(page.after) : {}] },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: page.size + 1,
    select: SELECT,
  })

const beyond = ({ at, id }: Cursor): Prisma.TalentWhereInput => ({
  updatedAt: { lte: at },
  OR: [{ updatedAt: { lt: at } }, { id: { lt: id } }],
})

/** How many match; counting stops at 10,001. */
export const countTalentRows = (tx: Tx, actor: Actor, filter: TalentFilter): Promise<number> =>
  tx.talent.count({ where: whereOf(actor, filter), take: 10_001 })
