import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { findListed } from '../repository/application-list'
import { nameSteps } from '../steps/name-steps'
import type { ApplicationListRow } from './list-applications'

export const MOST_CONFIRMATIONS = 200

/** 待单位确认: cases of the enterprise's people that wait for its word, the most urgent first. */
export async function listPendingConfirmations(actor: Actor): Promise<ApplicationListRow[]> {
  if (actor.kind !== 'enterprise' || actor.enterpriseId === null) return []
  const where = {
    countyCode: actor.countyCode,
    employerId: actor.enterpriseId,
    status: 'submitted',
    unitCode: null,
  } as const
  return nameSteps(
    reading,
    actor.countyCode,
    await findListed(reading, where, { order: 'dueFirst', take: MOST_CONFIRMATIONS }),
  )
}
