import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { UNIT_KIND_LABELS } from '../labels'
import { UNIT_KINDS, type Unit } from '../model'
import { mayManageUnits } from '../permission'
import { findUnits, insertUnit } from '../repository/units'
import { readUnitLines } from '../rules/unit-lines'
import type { UnitLinesInput } from '../schema'

const NONE = invalidField('lines', '没有可以增设的行，每行依次写代码、名称、类型。')
const TAKEN = refused('taken', '有的代码刚刚已由别人增设，请重新预览。')

/** 成批增设机构: every line or none. Townships come before the villages that stand under them. */
export function addUnits(
  actor: Actor,
  { lines: text }: UnitLinesInput,
  now: Date,
): Promise<Result<{ count: number }, Failure>> {
  const refusal = mayManageUnits(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<{ count: number }>(
    async (tx) => {
      const { countyCode } = actor
      const lines = readUnitLines(text, await findUnits(tx, countyCode))
      const wrong = lines.flatMap(({ line, problem }) => (problem === null ? [] : [`第 ${line} 行：${problem}`]))
      if (wrong.length > 0)
        return fail({
          kind: 'refused',
          reasons: wrong.map((reason, index) => ({ code: `line${index}`, text: reason })),
        })
      const units = lines.flatMap(({ unit }) => (unit ? [unit] : [])).toSorted(byKind)
      if (units.length === 0) return fail(NONE)
      for (const unit of units) {
        await insertUnit(tx, countyCode, unit)
        await recordAudit(tx, actor, {
          action: 'account.addUnit',
          objectKind: 'unit',
          objectId: unit.code,
          summary: `增设${UNIT_KIND_LABELS[unit.kind]} ${unit.name}（${unit.code}）`,
          now,
        })
      }
      return ok({ count: units.length })
    },
    { onDuplicate: TAKEN },
  )
}

const byKind = (a: Unit, b: Unit): number => UNIT_KINDS.indexOf(a.kind) - UNIT_KINDS.indexOf(b.kind)
