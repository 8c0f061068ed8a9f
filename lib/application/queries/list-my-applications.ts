import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { LIVE_STATUSES } from '../flow'
import { findListed } from '../repository/application-list'
import { visibleApplications } from '../repository/visible-applications'
import { nameSteps } from '../steps/name-steps'
import type { ApplicationListRow } from './list-applications'

const MOST = 200

/** The applicant's own cases, those still running first, each group latest first. An enterprise sees what it filed itself. */
export async function listMyApplications(actor: Actor): Promise<ApplicationListRow[]> {
  if (actor.kind !== 'talent' && actor.kind !== 'enterprise') return []
  const where = { AND: [visibleApplications(actor), { subjectKind: actor.kind }] }
  const rows = await nameSteps(
    reading,
    actor.countyCode,
    await findListed(reading, where, { order: 'latest', take: MOST }),
  )
  const isLive = (row: ApplicationListRow) => LIVE_STATUSES.some((status) => status === row.status)
  return [...rows.filter(isLive), ...rows.filter((row) => !isLive(row))]
}
