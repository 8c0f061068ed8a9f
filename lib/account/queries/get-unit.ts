import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { Unit } from '../model'
import { mayManageUnits } from '../permission'
import { findUnitByCode } from '../repository/units'
import { unitMark } from '../rules/unit-mark'

/** A unit to be changed, with what is seen of it now; null for whoever may not, and for the county itself. */
export async function getUnit(actor: Actor, code: string): Promise<(Unit & { seen: string }) | null> {
  if (mayManageUnits(actor)) return null
  const unit = await findUnitByCode(reading, actor.countyCode, code)
  return unit && unit.kind !== 'county' ? { ...unit, seen: unitMark(unit) } : null
}
