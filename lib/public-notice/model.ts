import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { ObjectionStatus, PublicNoticeRowStatus, PublicNoticeStatus } from './flow'

/**
 * What a case may show in public. There is no field for an identity number, a phone, an address or an account:
 * what is not here cannot be published (国务院办公厅《2018年政务公开工作要点》: 去标识化处理).
 */
export type NoticeEntry = {
  /** The application; never shown. */
  readonly subjectId: string
  readonly name: string
  /** An enterprise's name stands as it is; a person's is masked. */
  readonly isOrganisation?: boolean
  readonly workUnit: string | null
  readonly matterTitle: string
  readonly grade: string | null
  readonly amountFen: Fen | null
}

/** One published line, as everybody reads it. */
export type PublishedRow = {
  readonly ordinal: number
  readonly displayName: string
  /** Tells two lines of the same masked name, unit and matter apart: 之一, 之二. */
  readonly distinction: string | null
  readonly workUnit: string | null
  readonly matterTitle: string
  readonly grade: string | null
  readonly amountFen: Fen | null
}

export type NoticeRow = PublishedRow & {
  readonly id: string
  readonly subjectId: string
  readonly status: PublicNoticeRowStatus
}

export type Notice = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly body: string
  readonly unitCode: string
  readonly workingDays: number
  readonly publishedOn: PlainDate
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
  readonly status: PublicNoticeStatus
  readonly snapshotHash: string
}

export type NoticeObjection = {
  readonly id: string
  readonly number: string
  readonly noticeId: string
  readonly rowId: string | null
  readonly isAnonymous: boolean
  readonly status: ObjectionStatus
}
