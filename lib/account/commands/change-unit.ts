import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import type { Unit } from '../model'
import { mayManageUnits } from '../permission'
import { lockUnit, updateUnit } from '../repository/units'
import { unitMark } from '../rules/unit-mark'
import type { ChangeUnitInput } from '../schema'

/** 修改机构: its names, and for a department how far it sees. The code stays: rows of years past stand under it. */
export function changeUnit(
  actor: Actor,
  input: ChangeUnitInput,
  now: Date,
): Promise<Result<{ code: string }, Failure>> {
  const refusal = mayManageUnits(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  const { code, seen, ...change } = input
  return inTransaction<{ code: string }>(async (tx) => {
    const unit = await lockUnit(tx, actor.countyCode, code)
    if (!unit || unit.kind === 'county') return fail({ kind: 'notFound', what: 'unit' })
    if (unitMark(unit) !== seen) return fail({ kind: 'conflict', expected: seen, found: unitMark(unit) })
    if (unit.kind !== 'department' && change.isCountyWide)
      return fail(invalidField('isCountyWide', '只有部门可以看全县，乡镇和村只看本地。'))
    if (unitMark({ ...unit, ...change }) === seen) return fail(invalidField('name', '没有改动。'))
    await updateUnit(tx, actor.countyCode, code, change)
    await recordAudit(tx, actor, {
      action: 'account.changeUnit',
      objectKind: 'unit',
      objectId: code,
      summary: `修改机构 ${code}：${changeText(unit, change)}`,
      now,
    })
    return ok({ code })
  })
}

const reach = (isCountyWide: boolean): string => (isCountyWide ? '全县' : '本部门职责')

/** '名称 农业局 → 农业农村局；范围 …'. */
function changeText(before: Unit, after: Pick<Unit, 'name' | 'shortName' | 'isCountyWide'>): string {
  const told = [
    ['名称', before.name, after.name],
    ['简称', before.shortName, after.shortName],
    ['范围', reach(before.isCountyWide), reach(after.isCountyWide)],
  ] as const
  return told
    .filter(([, from, to]) => from !== to)
    .map(([what, from, to]) => `${what} ${from} → ${to}`)
    .join('；')
}
