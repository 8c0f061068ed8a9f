import type { Prisma } from '@/generated/prisma/client'
import { dayOf } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { OBJECTION_STATUSES, type ObjectionStatus, type PublicNoticeStatus } from '../flow'
import type { Notice } from '../model'
import type { ObjectionPlace } from '../rules/objection-place'
import { toNotice } from './notices'

export type NoticeLine = Notice & { unitName: string; rowCount: number; suspendedCount: number }

export type NoticePage = { status?: PublicNoticeStatus; after?: string; limit: number }

/** Newest first, by keyset on (published day, id). */
export async function findNoticePage(tx: Tx, countyCode: string, page: NoticePage): Promise<NoticeLine[]> {
  const records = await tx.publicNotice.findMany({
    where: { countyCode, ...(page.status && { status: page.status }) },
    include: { unit: { select: { name: true } }, publicNoticeRows: { select: { status: true } } },
    orderBy: [{ publishedOn: 'desc' }, { id: 'desc' }],
    take: page.limit,
    ...(page.after && { cursor: { countyCode_id: { countyCode, id: page.after } }, skip: 1 }),
  })
  return records.map((record) => ({
    ...toNotice(record),
    unitName: record.unit.name,
    rowCount: record.publicNoticeRows.length,
    suspendedCount: record.publicNoticeRows.filter((row) => row.status === 'suspended').length,
  }))
}

export type ObjectionLine = {
  id: string
  number: string
  noticeId: string
  noticeNumber: string
  rowId: string | null
  ordinal: number | null
  rowName: string | null
  matterTitle: string | null
  subjectId: string | null
  isAnonymous: boolean
  objectorName: string | null
  phoneMasked: string | null
  content: string
  filedAt: Date
  dueOn: PlainDate
  status: ObjectionStatus
  decidedByName: string | null
  decidedAt: Date | null
  reply: string | null
}

/** Those waiting first; each group oldest first. */
const beyond = ({ status, at, id }: ObjectionPlace): Prisma.ObjectionWhereInput => ({
  OR: [
    { status: { in: [...OBJECTION_STATUSES.slice(OBJECTION_STATUSES.indexOf(status) + 1)] } },
    { status, filedAt: { gte: at }, OR: [{ filedAt: { gt: at } }, { id: { gt: id } }] },
  ],
})

/** Objections of one notice, or of all, beyond a place in their order: those waiting first, oldest first. */
export async function findObjectionLines(
  tx: Tx,
  countyCode: string,
  { noticeId, after, limit }: { noticeId?: string; after?: ObjectionPlace | null; limit?: number },
): Promise<ObjectionLine[]> {
  const records = await tx.objection.findMany({
    where: {
      countyCode,
      ...(noticeId && { noticeId }),
      ...(after ? beyond(after) : {}),
    },
    include: {
      notice: { select: { number: true } },
      row: { select: { ordinal: true, displayName: true, matterTitle: true, subjectId: true } },
      decidedBy: { select: { displayName: true } },
    },
    orderBy: [{ status: 'asc' }, { filedAt: 'asc' }, { id: 'asc' }],
    ...(limit && { take: limit }),
  })
  return records.map(
    ({ notice, row, decidedBy, phoneSealed: _sealed, countyCode: _county, decidedById: _by, ...rest }) => ({
      ...rest,
      dueOn: dayOf(rest.dueOn),
      noticeNumber: notice.number,
      ordinal: row?.ordinal ?? null,
      rowName: row?.displayName ?? null,
      matterTitle: row?.matterTitle ?? null,
      subjectId: row?.subjectId ?? null,
      decidedByName: decidedBy?.displayName ?? null,
    }),
  )
}
