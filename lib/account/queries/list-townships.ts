import type { Actor } from '@/lib/kernel/actor'
import type { Unit } from '../model'
import { findUnits } from '../repository/units'

/** The townships, each with its square in the tile map. */
export const listTownships = (actor: Actor): Promise<Unit[]> => findUnits(actor.countyCode, { kind: 'township' })
