import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { addresseeOf, mayChoose } from '../permission'
import { dropOptOut } from '../repository/opt-outs'
import { forgetPass } from '../repository/passes'
import type { TakeBackOptOutInput } from '../schema'

/** 恢复通知: whoever said no wants to be told again; everybody is looked at once more, so that it is soon. */
export const takeBackOptOut = (
  actor: Actor,
  { optOutId }: TakeBackOptOutInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> =>
  inTransaction<{ id: string }>(async (tx) => {
    const subject = addresseeOf(actor)
    if (!subject) return fail(mayChoose(actor) ?? { kind: 'notFound', what: 'subject' })
    const dropped = await dropOptOut(tx, actor.countyCode, { subject, id: optOutId })
    if (!dropped) return fail({ kind: 'notFound', what: 'offerOptOut' })
    await forgetPass(tx, actor.countyCode)
    const summary = `恢复接收免申即享的提议：${dropped.itemTitle ?? '全部事项'}`
    const object = { objectKind: subject.kind, objectId: subject.id }
    await recordAudit(tx, actor, { action: 'offer.takeBackOptOut', ...object, summary, now })
    return ok({ id: optOutId })
  })
