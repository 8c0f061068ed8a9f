import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import { findApplication, markPapersErased } from '../repository/applications'
import { appendEvent } from '../repository/case-events'

/** 材料删除, its period over or at the person's wish: kept with the case, and, where there were any, told in its history to both sides. Call with its row locked. */
export async function noteErasedPapers(
  tx: Tx,
  actor: Actor,
  applicationId: string,
  { count, why }: { readonly count: number; readonly why: string },
  now: Date,
): Promise<void> {
  const application = await findApplication(tx, actor.countyCode, applicationId)
  if (!application) throw new Error('the case is locked and gone')
  await markPapersErased(tx, application, now)
  if (count === 0) return
  const notice = `${count} 份材料${why}，办理记录仍在`
  await appendEvent(tx, actor, application, { event: 'erasePapers', detail: { notice } }, now)
}
