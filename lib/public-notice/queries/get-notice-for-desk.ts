import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import type { NoticeRow } from '../model'
import { mayReadObjections } from '../permission'
import { findRows } from '../repository/notices'
import { getNotice, type NoticeView } from './get-notice'
import { listObjections, type ObjectionLine } from './list-objections'

/** A notice with the application behind each row, and what has been said against it. */
export type DeskNotice = Omit<NoticeView, 'rows'> & { readonly rows: NoticeRow[]; readonly objections: ObjectionLine[] }

/** For the desk only: the public reads getNotice. */
export async function getNoticeForDesk(actor: Actor, id: string, now: Date): Promise<DeskNotice | null> {
  const notice = actor.kind === 'staff' && isId(id) ? await getNotice(actor, id, now) : null
  if (!notice) return null
  const rows = await findRows(reading, actor.countyCode, id)
  return { ...notice, rows, objections: mayReadObjections(actor) ? await listObjections(actor, { noticeId: id }) : [] }
}
