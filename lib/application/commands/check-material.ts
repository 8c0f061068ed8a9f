import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayCheck } from '../permission'
import { appendMaterialCheck } from '../repository/material-checks'
import type { CheckMaterialInput } from '../schema'
import { loadCase, refusalNow } from '../steps/load-case'
import { readCheckItems } from '../steps/read-check-items'

/** 核对材料: whoever may sign the step marks a value as agreeing with its paper or not. Moves nothing; the latest mark stands. */
export function checkMaterial(
  actor: Actor,
  input: CheckMaterialInput,
  now: Date,
): Promise<Result<{ fact: string }, Failure>> {
  return inTransaction<{ fact: string }>(async (tx) => {
    const loaded = await loadCase(tx, actor, input.applicationId)
    if (!loaded.ok) return loaded
    const { application, standing, version, acting } = loaded.value
    const asked = { permission: mayCheck(actor, standing), seen: input.version }
    const refusal = await refusalNow(tx, actor, application, asked)
    if (refusal) return fail(refusal)
    const { stepCode, number, round } = application
    if (stepCode === null) return fail({ kind: 'conflict', expected: 'inReview', found: application.status })

    const { items } = await readCheckItems(tx, application, version, now)
    const item = items.find(({ fact }) => fact === input.fact)
    if (!item) return fail(invalidField('fact', '没有这一项，请刷新页面后再试。'))
    const { fact, verdict } = input
    const note = input.note ?? null
    await appendMaterialCheck(tx, acting, application, { fact, verdict, note, stepCode, shown: item.shown }, now)
    await recordAudit(tx, acting, {
      action: 'application.checkMaterial',
      objectKind: 'application',
      objectId: application.id,
      summary: `${number} 核对材料`,
      now,
      detail: { fact, verdict, step: stepCode, round },
    })
    return ok({ fact })
  })
}
