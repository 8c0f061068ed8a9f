import type { Prisma } from '@/generated/prisma/client'
import { fenOrNull } from '@/lib/platform/fen-column'
import type { NoticeRow } from '../model'

/** A row of the table as the domain knows it. */
export const toNoticeRow = (record: Prisma.PublicNoticeRowGetPayload<object>): NoticeRow => ({
  id: record.id,
  subjectId: record.subjectId,
  ordinal: record.ordinal,
  displayName: record.displayName,
  distinction: record.distinction,
  workUnit: record.workUnit,
  matterTitle: record.matterTitle,
  grade: record.grade,
  amountFen: fenOrNull(record.amountFen),
  status: record.status,
})
