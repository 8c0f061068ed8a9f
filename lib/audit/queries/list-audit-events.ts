import type { Actor } from '@/lib/kernel/actor'
import { addDays, startOf } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import type { AuditFilter, AuditLine } from '../model'
import { mayReadRecord } from '../permission'
import { findAuditLines } from '../repository/audit-list'

const PAGE = 50

export type AuditPage = { lines: AuditLine[]; next: { recordedAt: Date; id: string } | null }

/** 审计记录, fifty lines a page, the latest first; each is checked against its seal as it is read. */
export async function listAuditEvents(actor: Actor, filter: AuditFilter): Promise<AuditPage> {
  if (!mayReadRecord(actor)) return { lines: [], next: null }
  const found = await findAuditLines(reading, actor.countyCode, {
    filter,
    from: filter.from ? startOf(filter.from) : null,
    before: filter.to ? startOf(addDays(filter.to, 1)) : null,
    take: PAGE + 1,
  })
  const lines = found.slice(0, PAGE)
  const last = lines.at(-1)
  return { lines, next: found.length > PAGE && last ? { recordedAt: last.recordedAt, id: last.id } : null }
}
