import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { mayRunSimulations } from '../permission'
import { findRunning } from '../repository/simulations'

/** The simulation that the worker is at, or null. */
export async function findSimulationWork(actor: Actor): Promise<string | null> {
  if (mayRunSimulations(actor)) return null
  return (await findRunning(reading, actor.countyCode))?.id ?? null
}
