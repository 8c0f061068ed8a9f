import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { Unit, UnitKind } from '../model'
import { findUnits } from '../repository/units'

/** Units of the county in the order of the 机构树; of one kind, or under one parent, when named. Names of places are nobody's secret. */
export const listUnits = (
  actor: Actor,
  filter: { kind?: UnitKind | undefined; parentCode?: string | undefined } = {},
): Promise<Unit[]> => findUnits(reading, actor.countyCode, filter)
