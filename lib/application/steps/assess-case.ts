import { dateIn } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { KeptAssessment } from '@/lib/policy/engine/basis'
import type { VersionInForce } from '@/lib/policy/model'
import type { ApplicationCore } from '../model'
import { assessPartiesKeeping } from '../rules/assess-parties'
import { readParties } from './read-parties'
import { withHolders } from './with-holders'

/**
 * The case against its own version, from the facts of this moment. The application day is the day it was first
 * submitted; `now` where it was not; instalments count from `grantedOn` when that is given.
 */
export async function assessCase(
  tx: Tx,
  application: ApplicationCore,
  version: VersionInForce,
  at: { readonly now: Date; readonly isDecision: boolean },
): Promise<KeptAssessment> {
  const { countyCode, id } = application
  const read = await readParties(tx, countyCode, application, id)
  const parties = await withHolders(tx, countyCode, { item: version, parties: read, today: dateIn(at.now) })
  const applicationDay = dateIn(application.submittedAt ?? at.now)
  const day = at.isDecision ? { applicationDay, grantedOn: dateIn(at.now) } : { applicationDay }
  return assessPartiesKeeping(version.rulebook, { ...parties, answers: application.answers }, day)
}
