import { macOf } from '@/lib/audit/repository/audit-mac'
import type { Change } from '@/lib/fact/model'
import { maskChange } from '@/lib/fact/rules/mask-change'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { wallNow } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import type { CopyRow } from './copy-text'
import type { Keeper } from './place'

type Subject = { readonly countyCode: string; readonly kind: 'talent' | 'enterprise'; readonly id: string }

type Entry = {
  readonly source: string
  readonly sourceDocument: string | null
  readonly validFrom: PlainDate
  readonly changes: Readonly<Record<string, Change>>
  readonly now: Date
}

/** A line of the history of facts, sensitive values masked, as recordFactChange writes it. */
export const historyRow = (subject: Subject, keeper: Keeper, { changes, now, ...entry }: Entry): CopyRow => ({
  countyCode: subject.countyCode,
  id: newId(),
  subjectKind: subject.kind,
  subjectId: subject.id,
  at: now,
  actorId: keeper.accountId,
  actorName: keeper.name,
  source: entry.source,
  sourceDocument: entry.sourceDocument,
  reason: null,
  validFrom: entry.validFrom,
  changes: Object.fromEntries(Object.entries(changes).map(([key, change]) => [key, maskChange(key, change)])),
})

/** A line of the record under its key, as recordAudit writes it. */
export function auditRow(
  subject: Subject,
  keeper: Keeper,
  { action, summary, now }: { action: string; summary: string; now: Date },
): CopyRow {
  const row = {
    countyCode: subject.countyCode,
    id: newId(),
    recordedAt: wallNow(),
    businessAt: now,
    actorId: keeper.accountId,
    actorName: keeper.name,
    actorKind: keeper.kind,
    action,
    objectKind: subject.kind,
    objectId: subject.id,
    summary,
    detail: null,
  }
  return { ...row, hmac: macOf(row) }
}
