import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { reading } from '@/lib/platform/transaction'
import { mayManageUnits } from '../permission'
import { findUnits } from '../repository/units'
import { readUnitLines, type UnitLine } from '../rules/unit-lines'
import type { UnitLinesInput } from '../schema'

/** What pasted lines would become, line by line; nothing is written. */
export async function checkUnitLines(
  actor: Actor,
  { lines }: UnitLinesInput,
  _now: Date,
): Promise<Result<Omit<UnitLine, 'unit'>[], Failure>> {
  const refusal = mayManageUnits(actor)
  if (refusal) return fail(refusal)
  const units = await findUnits(reading, actor.countyCode)
  return ok(readUnitLines(lines, units).map(({ unit: _unit, ...line }) => line))
}
