import type { Actor } from '@/lib/kernel/actor'
import type { Fen } from '@/lib/kernel/fen'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import { reading, type Tx } from '@/lib/platform/transaction'
import type { Assessment } from '@/lib/policy/engine/assessment'
import type { VersionInForce } from '@/lib/policy/model'
import { findTalent } from '@/lib/talent/steps/find-talent'
import { OPEN_STEPS_STATUSES, type ApplicationStatus } from '../flow'
import type { ApplicationCore, OutcomeKind, PayeeAccount, SubjectKind } from '../model'
import { findAssessments } from '../repository/assessments'
import { findClauses } from '../repository/case-review'
import { findConsents, type GivenConsent } from '../repository/consents'
import { findMaterials } from '../repository/materials'
import { findPayeeAccount } from '../repository/payee-accounts'
import { findReconsideration, type Reconsideration } from '../repository/reconsiderations'
import { findUnitNames } from '../repository/unit-names'
import { findVisible } from '../repository/visible-one'
import { assessParties, formNeeds } from '../rules/assess-parties'
import { assessmentDifference, type AssessmentDifference } from '../rules/assessment-difference'
import { declaredFacts, type DeclaredFact } from '../rules/declared-facts'
import { reviewMaterials, type ReviewMaterial } from '../rules/review-materials'
import { reviewStanding, type ReviewStanding } from '../rules/review-standing'
import type { TimelineEntry } from '../rules/timeline'
import { findPartyNames, type PartyNames } from '../steps/find-party-names'
import { findVersionOf, readStanding } from '../steps/load-case'
import { readBenefits, readBudget, type BudgetLine, type OtherBenefit } from '../steps/read-money-side'
import { readParties, type Parties } from '../steps/read-parties'
import { readTimeline } from '../steps/read-timeline'

/** The assessment shown: today's while the case is on a desk, the decided one afterwards. */
export type ReviewAssessment = {
  readonly shown: Assessment
  readonly basis: 'today' | 'submission' | 'decision'
  readonly at: Date
  /** Against the one last stored; null when nothing differs or the case is off the desks. */
  readonly difference: AssessmentDifference | null
}

export type CaseForReview = {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly status: ApplicationStatus
  readonly outcomeKind: OutcomeKind
  readonly subjectKind: SubjectKind
  readonly item: Pick<
    VersionInForce,
    'itemId' | 'itemCode' | 'title' | 'policyTitle' | 'documentNumber' | 'versionNumber'
  >
  readonly clauses: Readonly<Record<string, string>>
  readonly names: PartyNames
  readonly talentId: string | null
  readonly enterpriseId: string | null
  readonly employerId: string | null
  readonly identityMasked: string | null
  readonly phoneMasked: string | null
  readonly townshipName: string
  readonly amountFen: Fen | null
  readonly submittedAt: Date | null
  readonly stepDueOn: PlainDate | null
  readonly noticeId: string | null
  readonly assessment: ReviewAssessment
  readonly declared: readonly DeclaredFact[]
  readonly materials: readonly ReviewMaterial[]
  readonly payee: PayeeAccount | null
  readonly budget: readonly BudgetLine[]
  readonly benefits: readonly OtherBenefit[]
  readonly consents: readonly GivenConsent[]
  readonly timeline: readonly TimelineEntry[]
  readonly standing: ReviewStanding
  readonly reconsideration: Reconsideration | null
  readonly today: PlainDate
}

/** A case as an officer works on it; null when it is not there or not theirs to see. */
export async function getApplicationForReview(actor: Actor, id: string, now: Date): Promise<CaseForReview | null> {
  const application = actor.kind === 'staff' ? await findVisible(reading, actor, id) : null
  if (!application) return null
  const version = await findVersionOf(reading, application)
  const parties = await readParties(reading, actor.countyCode, application, id)
  const names = await findPartyNames(reading, application)
  const assessment = await readAssessment(reading, application, version, { parties, now })
  const { itemId, itemCode, title, policyTitle, documentNumber, versionNumber } = version
  const { number, status, outcomeKind, subjectKind, talentId, enterpriseId, employerId, noticeId, submittedAt } =
    application
  return {
    ...{
      id,
      number,
      version: application.version,
      status,
      outcomeKind,
      subjectKind,
      talentId,
      enterpriseId,
      employerId,
      noticeId,
      submittedAt,
    },
    item: { itemId, itemCode, title, policyTitle, documentNumber, versionNumber },
    clauses: await findClauses(reading, actor.countyCode, version.policyId),
    names,
    ...(await readPerson(reading, application)),
    amountFen: application.amountFen,
    stepDueOn: application.stepDueOn,
    assessment,
    ...(await readForm(reading, application, version, { parties, now })),
    budget: await readBudget(reading, actor.countyCode, assessment.shown),
    benefits: await readBenefits(reading, actor.countyCode, parties.context),
    timeline: await readTimeline(reading, application, version, names.workUnit),
    standing: await readReviewStanding(reading, actor, application, { version, employerName: names.workUnit, now }),
    today: dateIn(now),
  }
}

const isOnDesk = ({ status }: ApplicationCore): boolean => OPEN_STEPS_STATUSES.some((one) => one === status)

/** On a desk the facts of this moment count, as they will at the decision; afterwards what was decided. */
async function readAssessment(
  tx: Tx,
  application: ApplicationCore,
  { rulebook }: VersionInForce,
  { parties, now }: { parties: Parties; now: Date },
): Promise<ReviewAssessment> {
  const [stored] = await findAssessments(tx, application.countyCode, application.id)
  if (!stored) throw new Error(`case ${application.id} was never assessed`)
  if (!isOnDesk(application)) return { shown: stored.assessment, basis: stored.stage, at: stored.at, difference: null }
  const days = { applicationDay: dateIn(application.submittedAt ?? now), grantedOn: dateIn(now) }
  const shown = assessParties(rulebook, { ...parties, answers: application.answers }, days)
  const difference = assessmentDifference(stored.assessment, shown)
  return { shown, basis: 'today', at: stored.at, difference: difference.lines.length > 0 ? difference : null }
}

async function readPerson(tx: Tx, { countyCode, talentId, townshipCode }: ApplicationCore) {
  const talent = talentId === null ? null : await findTalent(tx, countyCode, talentId)
  const names = await findUnitNames(tx, countyCode, [townshipCode])
  return {
    identityMasked: talent?.identityMasked ?? null,
    phoneMasked: talent?.phoneMasked ?? null,
    townshipName: names.get(townshipCode) ?? townshipCode,
  }
}

/** What the applicant filled in, handed in and agreed to. */
async function readForm(
  tx: Tx,
  application: ApplicationCore,
  { rulebook }: VersionInForce,
  { parties, now }: { parties: Parties; now: Date },
) {
  const { countyCode, id, answers, payeeAccountId, submittedAt } = application
  const day = dateIn(submittedAt ?? now)
  const needs = formNeeds(rulebook, { ...parties, answers }, day)
  return {
    declared: declaredFacts(rulebook, application, { ...parties, day }),
    materials: reviewMaterials(needs.materials, await findMaterials(tx, countyCode, id), rulebook),
    payee: payeeAccountId === null ? null : await findPayeeAccount(tx, countyCode, payeeAccountId),
    consents: await findConsents(tx, countyCode, id),
    reconsideration: await findReconsideration(tx, countyCode, id),
  }
}

async function readReviewStanding(
  tx: Tx,
  actor: Actor,
  application: ApplicationCore,
  { version, employerName, now }: { version: VersionInForce; employerName: string | null; now: Date },
): Promise<ReviewStanding> {
  return reviewStanding({
    actor,
    standing: await readStanding(tx, actor, application, version),
    version,
    unitNames: await findUnitNames(tx, application.countyCode, [...application.unitCodes, application.townshipCode]),
    employerName,
    calendar: await loadWorkCalendar(reading),
    today: dateIn(now),
  })
}
