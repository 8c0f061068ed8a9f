import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayTakeOwnCopy } from '../permission'

/** 下载我的信息 (PIPL 第四十五条): writes down that a talent takes a copy of what is held of her. */
export function takeOwnCopy(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ talentId: string }, Failure>> {
  const { talentId } = actor
  const refusal = mayTakeOwnCopy(actor)
  if (refusal || talentId === null) return Promise.resolve(fail(refusal ?? { kind: 'notFound', what: 'talent' }))
  return inTransaction<{ talentId: string }>(async (tx) => {
    await recordAudit(tx, actor, {
      action: 'disclosure.takeOwnCopy',
      objectKind: 'talent',
      objectId: talentId,
      summary: `${actor.name} 下载了自己的信息`,
      now,
    })
    return ok({ talentId })
  })
}
