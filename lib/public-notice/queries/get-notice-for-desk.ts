import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import type { NoticeRow } from '../model'
import { mayReadObjections } from '../permission'
import { findObjectionLines, type ObjectionLine } from '../repository/notice-lists'
import { findRows } from '../repository/notices'
import { getNotice, type NoticeView } from './get-notice'

/** A notice with the application behind each row, and what has been said against it. */
export type DeskNotice = Omit<NoticeView, 'rows'> & { readonly rows: NoticeRow[]; readonly objections: ObjectionLine[] }

/** For the desk only: the public reads getNotice. */
export async function getNoticeForDesk(actor: Actor, id: string, now: Date): Promise<DeskNotice | null> {
  const notice = actor.kind === 'staff' && isId(id) ? await getNotice(actor, id, now) : null
  if (!notice) return null
  const { countyCode } = actor
  const rows = await findRows(reading, countyCode, id)
  const objections = mayReadObjections(actor) ? await findObjectionLines(reading, countyCode, { noticeId: id }) : []
  return { ...notice, rows, objections }
}
