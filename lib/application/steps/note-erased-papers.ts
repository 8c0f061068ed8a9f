import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import { findApplication, markPapersErased } from '../repository/applications'
import { appendEvent } from '../repository/case-events'

/** 材料保管期满: kept with the case, and, where there were any, told in its history to both sides. Call with its row locked. */
export async function noteErasedPapers(
  tx: Tx,
  actor: Actor,
  applicationId: string,
  { count, months }: { readonly count: number; readonly months: number },
  now: Date,
): Promise<void> {
  const application = await findApplication(tx, actor.countyCode, applicationId)
  if (!application) throw new Error('the case is locked and gone')
  await markPapersErased(tx, application, now)
  if (count === 0) return
  const notice = `${count} 份材料保管满 ${months} 个月，已按规定删除；办理记录仍在`
  await appendEvent(tx, actor, application, { event: 'erasePapers', detail: { notice } }, now)
}
