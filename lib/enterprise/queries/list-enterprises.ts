import { cursorText, parseCursor } from '@/lib/fact/rules/keyset'
import type { Actor } from '@/lib/kernel/actor'
import { pastTheFence } from '@/lib/platform/reach'
import { reading } from '@/lib/platform/transaction'
import type { EnterpriseStatus } from '../model'
import {
  countEnterpriseRows,
  countPeopleOf,
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

const toItem = ({ township, ...row }: EnterpriseListRow, people: ReadonlyMap<string, number>): EnterpriseListItem => ({
  ...row,
  townshipName: township.shortName,
  talentCount: people.get(row.id) ?? 0,
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
  const shown = rows.slice(0, PAGE_SIZE)
  const ids = shown.map(({ id }) => id)
  // Wherever they live: a number names nobody.
  const people = await pastTheFence(() => countPeopleOf(reading, actor.countyCode, ids))
  const items = shown.map((row) => toItem(row, people))
  const last = items.at(-1)
  return {
    items,
    total,
    next: rows.length > PAGE_SIZE && last ? cursorText({ at: last.updatedAt, id: last.id }) : null,
  }
}
