import { cursorText, parseCursor } from '@/lib/fact/rules/keyset'
import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { EnterpriseStatus } from '../model'
import {
  countEnterpriseRows,
  findEnterprisePage,
  type EnterpriseFilter,
  type EnterpriseListRow,
} from '../repository/enterprise-list'

export type EnterpriseListItem = {
  id: string
  name: string
  uscc: string
  employerType: string
  industryCode: string
  townshipName: string
  isAboveScale: boolean | null
  isDishonest: boolean | null
  status: EnterpriseStatus
  talentCount: number
  updatedAt: Date
}

const PAGE_SIZE = 50

const toItem = ({ township, _count, ...row }: EnterpriseListRow): EnterpriseListItem => ({
  ...row,
  townshipName: township.shortName,
  talentCount: _count.talents,
})

/** One page of the register of enterprises, latest change first; `total` stops counting at 10,001. */
export async function listEnterprises(
  actor: Actor,
  filter: EnterpriseFilter,
  after?: string,
): Promise<{ items: EnterpriseListItem[]; next: string | null; total: number }> {
  const [rows, total] = await Promise.all([
    findEnterprisePage(reading, actor, { filter, after: parseCursor(after), size: PAGE_SIZE }),
    countEnterpriseRows(reading, actor, filter),
  ])
  const items = rows.slice(0, PAGE_SIZE).map(toItem)
  const last = items.at(-1)
  return {
    items,
    total,
    next: rows.length > PAGE_SIZE && last ? cursorText({ at: last.updatedAt, id: last.id }) : null,
  }
}
