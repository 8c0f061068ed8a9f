import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import type { ReturnedField } from '../model'
import { mayDecide } from '../permission'
import { caseEntry } from '../rules/case-entry'
import { mayReturnField } from '../rules/chain'
import { returnableFields } from '../rules/returnable-fields'
import type { ReturnApplicationInput } from '../schema'
import { loadCase, refusalNow } from '../steps/load-case'
import { sendBack } from '../steps/send-back'

/** 退回补正: names what to put right, each with its own words, and only what this step may send back. */
export function returnApplication(
  actor: Actor,
  input: ReturnApplicationInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  return inTransaction<{ id: string }>(async (tx) => {
    const loaded = await loadCase(tx, actor, input.applicationId)
    if (!loaded.ok) return loaded
    const { application, standing, version, acting } = loaded.value
    const asked = { permission: mayDecide(actor, standing), seen: input.version }
    const refusal = await refusalNow(tx, actor, application, asked)
    if (refusal) return fail(refusal)
    const { step } = standing
    if (!step) return fail({ kind: 'conflict', expected: 'inReview', found: application.status })

    const named = namedFields(input, version)
    if (!named.ok) return named
    const forbidden = named.value.find(({ field }) => !mayReturnField(step, field))
    if (forbidden) return fail(invalidField(`fields/${forbidden.field}`, '本环节不能退回这一项'))
    const back = { event: 'return', opinion: input.opinion, fields: named.value, role: step.role } as const
    const moved = await sendBack(tx, acting, application, back, now)
    if (!moved.ok) return moved
    await recordAudit(tx, acting, caseEntry('return', moved.value, now))
    return ok({ id: application.id })
  })
}

/** The fields with a message; each must be one the form has. */
function namedFields({ fields }: ReturnApplicationInput, version: VersionInForce): Result<ReturnedField[], Failure> {
  const named = Object.entries(fields).flatMap(([field, message]) =>
    message === undefined ? [] : [{ field, message }],
  )
  if (named.length === 0) return fail(invalidField('fields', '请至少写明一处需要补正的内容'))
  const known = new Set(returnableFields(version.rulebook).map(({ field }) => field))
  const unknown = named.find(({ field }) => !known.has(field))
  return unknown ? fail(invalidField(`fields/${unknown.field}`, '表单里没有这一项')) : ok(named)
}
