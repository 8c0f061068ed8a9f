import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { tellDesks } from '@/lib/message/steps/tell-desks'
import { inTransaction } from '@/lib/platform/transaction'
import { mayFileCorrection } from '../permission'
import { insertCorrection } from '../repository/corrections'
import { findSubject } from '../repository/subjects'
import { registerLabel } from '../rules/register-field'
import type { FileCorrectionInput } from '../schema'

const ALREADY_FILED = refused('alreadyFiled', '您已就这一项申请过更正，正在处理，请等候答复。')

/** 申请更正: a person says what the register has wrong about her, or an enterprise about itself. One open request per fact. */
export async function fileCorrection(
  actor: Actor,
  input: FileCorrectionInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { factKey, proposedValue, reason } = input
  const subject = { kind: input.subjectKind, id: input.subjectId }
  const refusal = mayFileCorrection(actor, subject)
  if (refusal) return fail(refusal)
  return inTransaction<{ id: string }>(
    async (tx) => {
      const found = await findSubject(tx, actor.countyCode, subject)
      if (!found) return fail({ kind: 'notFound', what: subject.kind })
      const filing = {
        subject,
        factKey,
        proposedValue,
        reason,
        filedById: actor.accountId,
        townshipCode: found.townshipCode,
        now,
      }
      const id = await insertCorrection(tx, actor.countyCode, filing)
      const summary = `申请更正“${registerLabel(factKey)}”`
      await recordAudit(tx, actor, {
        action: 'fact.fileCorrection',
        objectKind: subject.kind,
        objectId: subject.id,
        summary,
        now,
      })
      const desks = [{ role: 'intakeOfficer', unitCode: found.townshipCode }] as const
      const body = `有人申请更正登记信息“${registerLabel(factKey)}”，请核实后办理。`
      await tellDesks(tx, actor, desks, { body, target: subject }, now)
      return ok({ id })
    },
    { onDuplicate: ALREADY_FILED },
  )
}
