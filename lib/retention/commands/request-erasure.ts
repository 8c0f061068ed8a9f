import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { addWorkingDays } from '@/lib/kernel/working-days'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import { inTransaction } from '@/lib/platform/transaction'
import { ERASURE_WORKING_DAYS } from '../model'
import { mayRequestErasure } from '../permission'
import { insertErasureRequest } from '../repository/erasure-requests'
import type { RequestErasureInput } from '../schema'

/** 申请删除我的信息 (PIPL 第四十七条): asked by the very person, answered within fifteen working days. */
export async function requestErasure(
  actor: Actor,
  { reason, requestId }: RequestErasureInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { talentId } = actor
  const refusal = mayRequestErasure(actor)
  if (refusal || talentId === null) return fail(refusal ?? { kind: 'notFound', what: 'talent' })
  return inTransaction<{ id: string }>(
    async (tx) => {
      const dueOn = addWorkingDays(await loadWorkCalendar(tx), dateIn(now), ERASURE_WORKING_DAYS)
      const id = await insertErasureRequest(tx, actor.countyCode, { talentId, reason, dueOn }, now)
      await recordAudit(tx, actor, {
        action: 'retention.requestErasure',
        objectKind: 'talent',
        objectId: talentId,
        summary: '申请删除本人信息',
        now,
      })
      return ok({ id })
    },
    {
      once: { actor, key: requestId, input: { reason }, now },
      onDuplicate: refused('askedBefore', '您已经申请过，请等待答复。'),
    },
  )
}
