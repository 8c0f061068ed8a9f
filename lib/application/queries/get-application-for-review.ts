import type { Actor } from '@/lib/kernel/actor'
import type { Fen } from '@/lib/kernel/fen'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import { reading, type Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import { findTalent } from '@/lib/talent/steps/find-talent'
import type { ApplicationStatus } from '../flow'
import type { ApplicationCore, OutcomeKind, PayeeAccount, SubjectKind } from '../model'
import { findClauses } from '../repository/case-review'
import type { GivenConsent } from '../repository/consents'
import { findAuthorisation, type FilingAuthorisation } from '../repository/filing-authorisations'
import { findReconsideration, type Reconsideration } from '../repository/reconsiderations'
import { findUnitNames } from '../repository/unit-names'
import { findVisible } from '../repository/visible-one'
import { isFiledBy } from '../rules/applicant-permission'
import type { CheckSummary } from '../rules/check-summary'
import type { DeclaredFact } from '../rules/declared-facts'
import type { ReviewMaterial } from '../rules/review-materials'
import type { HouseholdOrders } from '../rules/household-orders'
import { reviewStanding, type ReviewStanding } from '../rules/review-standing'
import type { TimelineEntry } from '../rules/timeline'
import { findPartyNames, type PartyNames } from '../steps/find-party-names'
import { findVersionOf, readStanding } from '../steps/load-case'
import { readCheckSummaries } from '../steps/read-check-summaries'
import { readBenefits, readBudget, type BudgetLine, type OtherBenefit } from '../steps/read-money-side'
import { readHouseholdOrders } from '../steps/read-household-orders'
import { readFiledForm } from '../steps/read-filed-form'
import { readParties } from '../steps/read-parties'
import { readReviewAssessment, type ReviewAssessment } from '../steps/read-review-assessment'
import { readTimeline } from '../steps/read-timeline'

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
  /** Both orders in which the spouses may apply; null where that is no question. */
  readonly household: HouseholdOrders | null
  readonly budget: readonly BudgetLine[]
  readonly benefits: readonly OtherBenefit[]
  readonly consents: readonly GivenConsent[]
  /** 代办: null when the applicant filed herself. */
  readonly authorisation: FilingAuthorisation | null
  /** Sent back to this officer, who filed it for somebody. */
  readonly mayCorrect: boolean
  readonly timeline: readonly TimelineEntry[]
  readonly standing: ReviewStanding
  /** What the officers found in the papers. */
  readonly checks: readonly CheckSummary[]
  /** The person's own finding on this step, to begin an opinion with. */
  readonly ownCheck: string | null
  readonly reconsideration: Reconsideration | null
  readonly today: PlainDate
}

/** A case as an officer works on it; null when it is not there or not theirs to see. */
export async function getApplicationForReview(actor: Actor, id: string, now: Date): Promise<CaseForReview | null> {
  const application = actor.kind === 'staff' ? await findVisible(reading, actor, id) : null
  // Before it is sent, a form is nobody's case.
  if (!application || application.submittedAt === null) return null
  const version = await findVersionOf(reading, application)
  const parties = await readParties(reading, actor.countyCode, application, id)
  const names = await findPartyNames(reading, application)
  const assessment = await readReviewAssessment(reading, application, version, { parties, now })
  const checks = await readCheckSummaries(reading, application, version.rulebook)
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
    ...(await readFiledForm(reading, application, version, { parties, now })),
    reconsideration: await findReconsideration(reading, actor.countyCode, id),
    household: await readHouseholdOrders(reading, application, version, {
      parties,
      now,
      names: { self: names.beneficiary },
    }),
    budget: await readBudget(reading, actor.countyCode, assessment.shown),
    benefits: await readBenefits(reading, actor.countyCode, parties.context),
    timeline: await readTimeline(reading, application, version, { employerName: names.workUnit, filesFor: 'staff' }),
    authorisation: await findAuthorisation(reading, actor.countyCode, id),
    mayCorrect: isFiledBy(actor, application) && application.status === 'returned',
    standing: await readReviewStanding(reading, actor, application, { version, employerName: names.workUnit, now }),
    checks,
    ownCheck: ownSentence(actor, application, checks),
    today: dateIn(now),
  }
}

const ownSentence = (actor: Actor, { stepCode, round }: ApplicationCore, checks: readonly CheckSummary[]) =>
  checks.find((one) => one.checkedById === actor.accountId && one.stepCode === stepCode && one.round === round)
    ?.sentence ?? null

async function readPerson(tx: Tx, { countyCode, talentId, townshipCode }: ApplicationCore) {
  const talent = talentId === null ? null : await findTalent(tx, countyCode, talentId)
  const names = await findUnitNames(tx, countyCode, [townshipCode])
  return {
    identityMasked: talent?.identityMasked ?? null,
    phoneMasked: talent?.phoneMasked ?? null,
    townshipName: names.get(townshipCode) ?? townshipCode,
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
