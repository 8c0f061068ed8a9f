import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { findEnterprise } from '@/lib/enterprise/steps/find-enterprise'
import { findTalent } from '@/lib/talent/steps/find-talent'
import { mayDeclareConflict } from '../permission'
import { insertConflict } from '../repository/conflicts'
import type { DeclareConflictInput } from '../schema'

/** 声明回避: from now on the officer decides nothing of this person or enterprise. */
export function declareConflict(
  actor: Actor,
  input: DeclareConflictInput,
  now: Date,
): Promise<Result<{ subjectId: string }, Failure>> {
  return inTransaction<{ subjectId: string }>(async (tx) => {
    const refusal = mayDeclareConflict(actor)
    if (refusal) return fail(refusal)
    const find = input.subjectKind === 'talent' ? findTalent : findEnterprise
    if (!(await find(tx, actor.countyCode, input.subjectId))) return fail({ kind: 'notFound', what: input.subjectKind })
    await insertConflict(tx, actor, input, now)
    const { subjectKind: objectKind, subjectId: objectId } = input
    await recordAudit(tx, actor, {
      action: 'application.declareConflict',
      objectKind,
      objectId,
      summary: '声明回避',
      now,
    })
    return ok({ subjectId: input.subjectId })
  })
}
