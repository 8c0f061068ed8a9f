import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { VERIFICATION_STATUS_LABELS } from '../labels'
import { mayVerifyFor } from '../permission'
import { findSubject } from '../repository/subjects'
import { noteUnmatched } from '../repository/unmatched-subjects'
import { decideVerificationRow, findVerification } from '../repository/verifications'
import { registerLabel } from '../rules/register-field'
import type { DecideVerificationInput } from '../schema'

const ALREADY_DECIDED = refused('alreadyDecided', '这一项已经有人核验过了，请刷新页面查看。')

/** 核验: the named department confirms a fact, or rejects it with a reason. A rejected fact counts as unknown. */
export async function decideVerification(
  actor: Actor,
  input: DecideVerificationInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  if (actor.kind !== 'staff') return fail({ kind: 'forbidden', permission: 'fact.decideVerification' })
  return inTransaction<{ id: string }>(async (tx) => {
    const verification = await findVerification(tx, actor.countyCode, input.verificationId)
    if (!verification || !mayVerifyFor(actor, verification.departmentCode))
      return fail({ kind: 'notFound', what: 'verification' })
    const decision = { status: input.outcome, decidedById: actor.accountId, note: input.note ?? null, now }
    if (!(await decideVerificationRow(tx, actor.countyCode, verification.id, decision))) return fail(ALREADY_DECIDED)
    await noteUnmatched(tx, actor.countyCode, [verification.subject], now)

    const subject = await findSubject(tx, actor.countyCode, verification.subject)
    const summary = `${subject?.name ?? ''}：${registerLabel(verification.factKey)}${VERIFICATION_STATUS_LABELS[input.outcome]}`
    const object = { objectKind: verification.subject.kind, objectId: verification.subject.id }
    await recordAudit(tx, actor, { action: 'fact.decideVerification', ...object, summary, now })
    return ok({ id: verification.id })
  })
}
