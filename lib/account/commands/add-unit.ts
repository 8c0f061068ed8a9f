import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { UNIT_KIND_LABELS } from '../labels'
import type { Unit } from '../model'
import { mayManageUnits } from '../permission'
import { insertUnit } from '../repository/units'
import { unitProblem } from '../rules/unit-problem'
import { findUnit } from '../steps/find-unit'

const TAKEN = invalidField('code', '这个代码已经有机构使用。')

/** 增设机构. A unit is never removed: rows of years past stand under it. */
export function addUnit(actor: Actor, input: Unit, now: Date): Promise<Result<{ code: string }, Failure>> {
  const refusal = mayManageUnits(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<{ code: string }>(
    async (tx) => {
      const { countyCode } = actor
      const parent = input.parentCode === null ? null : await findUnit(tx, countyCode, input.parentCode)
      if (input.parentCode !== null && !parent)
        return fail(invalidField('parentCode', '没有这个上级机构，请重新选择。'))
      const problem = unitProblem(input, parent)
      if (problem) return fail(invalidField('code', problem))
      if (await findUnit(tx, countyCode, input.code)) return fail(TAKEN)

      await insertUnit(tx, countyCode, input)
      await recordAudit(tx, actor, {
        action: 'account.addUnit',
        objectKind: 'unit',
        objectId: input.code,
        summary: `增设${UNIT_KIND_LABELS[input.kind]} ${input.name}（${input.code}）`,
        now,
      })
      return ok({ code: input.code })
    },
    { onDuplicate: TAKEN },
  )
}
