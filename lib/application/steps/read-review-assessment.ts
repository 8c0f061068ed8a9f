import { dateIn } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { Assessment } from '@/lib/policy/engine/assessment'
import type { VersionInForce } from '@/lib/policy/model'
import { OPEN_STEPS_STATUSES } from '../flow'
import type { ApplicationCore } from '../model'
import { findAssessments } from '../repository/assessments'
import { assessParties } from '../rules/assess-parties'
import { assessmentDifference, type AssessmentDifference } from '../rules/assessment-difference'
import type { Parties } from './read-parties'
import { withHolders } from './with-holders'

/** The assessment shown: today's while the case is on a desk, the decided one afterwards. */
export type ReviewAssessment = {
  readonly shown: Assessment
  readonly basis: 'today' | 'submission' | 'decision'
  readonly at: Date
  /** Against the one last stored; null when nothing differs or the case is off the desks. */
  readonly difference: AssessmentDifference | null
  /** Whether what is stored still says what it said when it was stored. */
  readonly isIntact: boolean
}

const isOnDesk = ({ status }: ApplicationCore): boolean => OPEN_STEPS_STATUSES.some((one) => one === status)

/** On a desk the facts of this moment count, as they will at the decision; afterwards what was decided. */
export async function readReviewAssessment(
  tx: Tx,
  application: ApplicationCore,
  version: VersionInForce,
  { parties: read, now }: { parties: Parties; now: Date },
): Promise<ReviewAssessment> {
  const [stored] = await findAssessments(tx, application.countyCode, application.id)
  if (!stored) throw new Error(`case ${application.id} was never assessed`)
  const { at, isIntact } = stored
  if (!isOnDesk(application)) return { shown: stored.assessment, basis: stored.stage, at, difference: null, isIntact }
  const days = { applicationDay: dateIn(application.submittedAt ?? now), grantedOn: dateIn(now) }
  const item = { item: version, parties: read, today: dateIn(now) }
  const parties = await withHolders(tx, application.countyCode, item)
  const shown = assessParties(version.rulebook, { ...parties, answers: application.answers }, days)
  const difference = assessmentDifference(stored.assessment, shown)
  return { shown, basis: 'today', at, difference: difference.lines.length > 0 ? difference : null, isIntact }
}
