import type { Prisma } from '@/generated/prisma/client'
import type { Cursor } from '@/lib/fact/rules/keyset'
import { gramsOf } from '@/lib/fact/rules/name-grams'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import type { Tx } from '@/lib/platform/transaction'
import type { EnterpriseStatus } from '../model'
import { visibleEnterprises } from './visible-enterprises'

export type EnterpriseFilter = {
  readonly search?: string | undefined
  readonly townshipCode?: string | undefined
  readonly industryCode?: string | undefined
  readonly employerType?: string | undefined
  readonly status?: EnterpriseStatus | undefined
}

const SELECT = {
  id: true,
  name: true,
  uscc: true,
  employerType: true,
  industryCode: true,
  isAboveScale: true,
  isDishonest: true,
  status: true,
  updatedAt: true,
  township: { select: { shortName: true } },
} satisfies Prisma.EnterpriseSelect

export type EnterpriseListRow = Prisma.EnterpriseGetPayload<{ select: typeof SELECT }>

function whereOf(actor: Actor, filter: EnterpriseFilter): Prisma.EnterpriseWhereInput {
  const { townshipCode, industryCode, employerType, status } = filter
  return {
    AND: [
      visibleEnterprises(actor),
      searchOf(filter.search?.trim() ?? ''),
      townshipCode ? { townshipCode } : {},
      industryCode ? { industryCode: { startsWith: industryCode } } : {},
      employerType ? { employerType } : {},
      status ? { status } : {},
    ],
  }
}

/** Part of the name, beginning of its pinyin or initials, or part of the credit code from four characters on. */
function searchOf(search: string): Prisma.EnterpriseWhereInput {
  if (search === '') return {}
  if (/\p{Script=Han}/u.test(search)) return { nameGrams: { hasEvery: gramsOf(search) }, name: { contains: search } }
  const letters = search.toLowerCase().replace(/\s/g, '')
  const byLetters = [{ namePinyin: { startsWith: letters } }, { nameInitials: { startsWith: letters } }]
  return { OR: letters.length < 4 ? byLetters : [...byLetters, { uscc: { contains: letters.toUpperCase() } }] }
}

/** One page, latest change first, and whether more follow. */
export const findEnterprisePage = (
  tx: Tx,
  actor: Actor,
  page: { filter: EnterpriseFilter; after: Cursor | null; size: number },
): Promise<EnterpriseListRow[]> =>
  tx.enterprise.findMany({
    where: { AND: [whereOf(actor, page.filter), page.after ? beyond(page.after) : {}] },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: page.size + 1,
    select: SELECT,
  })

const beyond = ({ at, id }: Cursor): Prisma.EnterpriseWhereInput => ({
  updatedAt: { lte: at },
  OR: [{ updatedAt: { lt: at } }, { id: { lt: id } }],
})

export const countEnterpriseRows = (tx: Tx, actor: Actor, filter: EnterpriseFilter): Promise<number> =>
  tx.enterprise.count({ where: whereOf(actor, filter), take: 10_001 })

/** How many people of the register each employs. */
export async function countPeopleOf(tx: Tx, countyCode: string, ids: readonly string[]): Promise<Map<string, number>> {
  const where = { countyCode, employerId: { in: [...ids] } }
  const groups = await tx.talent.groupBy({ by: ['employerId'], where, _count: true })
  return new Map(groups.map(({ employerId, _count }) => [employerId ?? '', _count]))
}

/** Whether the actor may see this one. */
export const isEnterpriseVisible = async (tx: Tx, actor: Actor, id: string): Promise<boolean> =>
  isId(id) && (await tx.enterprise.count({ where: { AND: [visibleEnterprises(actor), { id }] } })) === 1

/** Names for a choice of employer: not a personal register, so every keeper may choose from the whole county. */
export const findEnterpriseOptions = (tx: Tx, countyCode: string): Promise<{ id: string; name: string }[]> =>
  tx.enterprise.findMany({
    where: { countyCode, status: 'active' },
    orderBy: { namePinyin: 'asc' },
    select: { id: true, name: true },
  })
