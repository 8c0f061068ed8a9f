import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { isFiledBy, mayEdit } from '../rules/applicant-permission'
import { findForUpdate } from '../repository/applications'
import { caseEntry } from '../rules/case-entry'
import type { SubmitApplicationInput } from '../schema'
import { fileCase } from '../steps/file-case'
import { tellOfFiling } from '../steps/tell-of-filing'

/** `by`: who sent it, which decides where they are shown it. */
export type Submitted = { readonly id: string; readonly number: string; readonly by: Actor['kind'] }

/** 提交申报. What is missing may still be proved later; what the policy plainly refuses is refused here, with its clauses. */
export function submitApplication(
  actor: Actor,
  input: SubmitApplicationInput,
  now: Date,
): Promise<Result<Submitted, Failure>> {
  return inTransaction<Submitted>(
    async (tx) => {
      const found = await findForUpdate(tx, actor.countyCode, input.applicationId)
      if (!found) return fail({ kind: 'notFound', what: 'application' })
      const refusal = mayEdit(actor, found)
      if (refusal) return fail(refusal)
      const { versionId, consents } = input
      const filed = await fileCase(tx, actor, found, { versionId, consents, notice: wordsOfAgent(actor) }, now)
      if (!filed.ok) return filed
      if (isFiledBy(actor, filed.value)) await tellOfFiling(tx, actor, filed.value, now)
      await recordAudit(tx, actor, caseEntry('submit', filed.value, now))
      return ok({ id: filed.value.id, number: filed.value.number, by: actor.kind })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}

const wordsOfAgent = (actor: Actor): string | null => (actor.kind === 'staff' ? '工作人员凭本人书面授权代为提交' : null)
