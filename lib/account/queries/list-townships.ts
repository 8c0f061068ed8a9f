import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { Unit } from '../model'
import { findUnits } from '../repository/units'

/** The townships, each with its square in the tile map. */
export const listTownships = (actor: Actor): Promise<Unit[]> =>
  findUnits(reading, actor.countyCode, { kind: 'township' })
