import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/transaction'
import { mayEndSessions } from '../permission'
import { endSessionRow } from '../repository/sessions'
import type { EndSessionInput } from '../schema'

type Input = z.output<typeof EndSessionInput>

/** 结束登录: one of one's own, left open on another machine. Others' look as if they were not there. */
export function endSession(actor: Actor, input: Input, now: Date): Promise<Result<{ sessionId: string }, Failure>> {
  const refusal = mayEndSessions(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<{ sessionId: string }>(async (tx) => {
    const { countyCode, accountId } = actor
    const { sessionId } = input
    if (!(await endSessionRow(tx, { countyCode, accountId, sessionId, now: wallNow() })))
      return fail({ kind: 'notFound', what: 'session' })
    await recordAudit(tx, actor, {
      action: 'account.endSession',
      objectKind: 'account',
      objectId: accountId,
      summary: `${actor.name} 结束了一处登录`,
      now,
      detail: { sessionId },
    })
    return ok({ sessionId })
  })
}
