import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { LIVE_STATUSES, type ApplicationStatus } from '../flow'
import { findListed } from '../repository/application-list'
import { visibleApplications } from '../repository/visible-applications'
import { nameSteps } from '../steps/name-steps'
import type { ApplicationListRow } from './list-applications'

export const MOST_OWN_CASES = 200

type Wanted = { in: ApplicationStatus[] } | { notIn: ApplicationStatus[] }

/** The applicant's own cases, those still running first, each group latest first. An enterprise sees what it filed itself. */
export async function listMyApplications(actor: Actor): Promise<ApplicationListRow[]> {
  if (actor.kind !== 'talent' && actor.kind !== 'enterprise') return []
  const where = { AND: [visibleApplications(actor), { subjectKind: actor.kind }] }
  const find = (status: Wanted, take: number) =>
    findListed(reading, { AND: [where, { status }] }, { order: 'latest', take })
  const live = await find({ in: [...LIVE_STATUSES] }, MOST_OWN_CASES)
  const over = await find({ notIn: [...LIVE_STATUSES] }, MOST_OWN_CASES - live.length)
  return nameSteps(reading, actor.countyCode, [...live, ...over])
}
