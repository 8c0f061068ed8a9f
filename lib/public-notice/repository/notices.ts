import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/lib/kernel/actor'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { sha256 } from '@/lib/platform/crypto'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { PublicNoticeRowStatus } from '../flow'
import type { Notice, NoticeEntry, NoticeRow, PublishedRow } from '../model'
import type { NoticePeriod } from '../rules/notice-period'
import { toNoticeRow } from './notice-row'

export type NewNotice = NoticePeriod & {
  title: string
  body: string
  unitCode: string
  workingDays: number
  publishedOn: PlainDate
  entries: readonly NoticeEntry[]
  rows: readonly PublishedRow[]
}

type NoticeRecord = Prisma.PublicNoticeGetPayload<object>

export const toNotice = (record: NoticeRecord): Notice => ({
  id: record.id,
  number: record.number,
  title: record.title,
  body: record.body,
  unitCode: record.unitCode,
  workingDays: record.workingDays,
  publishedOn: dayOf(record.publishedOn),
  firstDay: dayOf(record.firstDay),
  lastDay: dayOf(record.lastDay),
  status: record.status,
  snapshotHash: record.snapshotHash,
})

/** Inserts the notice with its frozen snapshot and one row per entry. */
export async function insertNotice(tx: Tx, actor: Actor, notice: NewNotice, now: Date): Promise<Notice> {
  const { entries, rows, publishedOn, firstDay, lastDay, ...texts } = notice
  const number = await nextNumber(tx, actor.countyCode, publishedOn)
  const days = { publishedOn: toDayColumn(publishedOn), firstDay: toDayColumn(firstDay), lastDay: toDayColumn(lastDay) }
  const snapshot = rows as unknown as Prisma.InputJsonValue
  const record = await tx.publicNotice.create({
    data: {
      ...texts,
      ...days,
      countyCode: actor.countyCode,
      id: newId(),
      number,
      status: 'open',
      snapshot,
      snapshotHash: sha256(canonicalJson({ number, ...texts, publishedOn, firstDay, lastDay, rows })),
      publishedById: actor.accountId,
      publishedAt: now,
    },
  })
  await tx.publicNoticeRow.createMany({
    data: rows.map((row, index) => ({
      ...row,
      amountFen: row.amountFen === null ? null : BigInt(row.amountFen),
      countyCode: actor.countyCode,
      id: newId(),
      noticeId: record.id,
      subjectId: entries[index]!.subjectId,
      status: 'open' as const,
    })),
  })
  return toNotice(record)
}

/** `公示〔2026〕12号`: counted per year under a lock, so that numbers have no gap and no twin. */
async function nextNumber(tx: Tx, countyCode: string, day: PlainDate): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`public-notice:${countyCode}`}, 0))`
  const prefix = `公示〔${day.slice(0, 4)}〕`
  const count = await tx.publicNotice.count({ where: { countyCode, number: { startsWith: prefix } } })
  return `${prefix}${count + 1}号`
}

export async function findNotice(tx: Tx, countyCode: string, id: string): Promise<Notice | null> {
  const record = await tx.publicNotice.findUnique({ where: { countyCode_id: { countyCode, id } } })
  return record && toNotice(record)
}

/** Open notices whose last day lies before `today`, oldest first. */
export async function findEndedNotices(tx: Tx, countyCode: string, today: PlainDate): Promise<Notice[]> {
  const where = { countyCode, status: 'open' as const, lastDay: { lt: toDayColumn(today) } }
  return (await tx.publicNotice.findMany({ where, orderBy: [{ lastDay: 'asc' }, { id: 'asc' }] })).map(toNotice)
}

/** open → closed, once: false when somebody else closed it. */
export async function markClosed(tx: Tx, countyCode: string, id: string, now: Date): Promise<boolean> {
  const moved = await tx.publicNotice.updateMany({
    where: { countyCode, id, status: 'open' },
    data: { status: 'closed', closedAt: now },
  })
  return moved.count === 1
}

export async function findRows(tx: Tx, countyCode: string, noticeId: string): Promise<NoticeRow[]> {
  const records = await tx.publicNoticeRow.findMany({ where: { countyCode, noticeId }, orderBy: { ordinal: 'asc' } })
  return records.map(toNoticeRow)
}

export async function findRow(
  tx: Tx,
  countyCode: string,
  rowId: string,
): Promise<(NoticeRow & { noticeId: string }) | null> {
  const record = await tx.publicNoticeRow.findUnique({ where: { countyCode_id: { countyCode, id: rowId } } })
  return record && { ...toNoticeRow(record), noticeId: record.noticeId }
}

/** Compare and set of one row's status: false when it is no longer what the caller saw. */
export async function moveRow(
  tx: Tx,
  countyCode: string,
  rowId: string,
  from: PublicNoticeRowStatus,
  to: PublicNoticeRowStatus,
): Promise<boolean> {
  const moved = await tx.publicNoticeRow.updateMany({
    where: { countyCode, id: rowId, status: from },
    data: { status: to },
  })
  return moved.count === 1
}

/** Clears every row that still stands, in one statement. */
export async function clearOpenRows(tx: Tx, countyCode: string, noticeId: string): Promise<void> {
  await tx.publicNoticeRow.updateMany({ where: { countyCode, noticeId, status: 'open' }, data: { status: 'cleared' } })
}
