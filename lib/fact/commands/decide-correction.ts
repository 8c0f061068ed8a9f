import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { CORRECTION_STATUS_LABELS } from '../labels'
import { keepsAnyRegister, keepsRegisterOf } from '../permission'
import { decideCorrectionRow, findCorrection } from '../repository/corrections'
import { findSubject } from '../repository/subjects'
import { registerLabel } from '../rules/register-field'
import type { DecideCorrectionInput } from '../schema'

const ALREADY_DECIDED = refused('alreadyDecided', '这项更正申请已经有人处理过了，请刷新页面查看。')

/**
 * Answers a request for correction: the intake officer of the subject's township, or 人才办. Accepting says that the
 * register has been put right (by a correction or a new record); declining says why not.
 */
export async function decideCorrection(
  actor: Actor,
  input: DecideCorrectionInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  if (!keepsAnyRegister(actor)) return fail({ kind: 'forbidden', permission: 'fact.decideCorrection' })
  return inTransaction<{ id: string }>(async (tx) => {
    const correction = await findCorrection(tx, actor.countyCode, input.correctionId)
    const subject = correction && (await findSubject(tx, actor.countyCode, correction.subject))
    if (!correction || !subject || !keepsRegisterOf(actor, subject.townshipCode, subject.villageCode)) {
      return fail({ kind: 'notFound', what: 'correction' })
    }
    const decision = { status: input.outcome, reply: input.reply, decidedById: actor.accountId, now }
    if (!(await decideCorrectionRow(tx, actor.countyCode, correction.id, decision))) return fail(ALREADY_DECIDED)

    const summary = `${subject.name}：更正“${registerLabel(correction.factKey)}”的申请，${CORRECTION_STATUS_LABELS[input.outcome]}`
    const object = { objectKind: correction.subject.kind, objectId: correction.subject.id }
    await recordAudit(tx, actor, { action: 'fact.decideCorrection', ...object, summary, now })
    return ok({ id: correction.id })
  })
}
