import type { Actor } from '@/lib/kernel/actor'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { reading, type Tx } from '@/lib/platform/transaction'
import type { Assessment, Received } from '@/lib/policy/engine/assessment'
import type { VersionInForce } from '@/lib/policy/model'
import { receivedPort } from '../ports'
import type { ApplicationCore, PayeeAccount } from '../model'
import { findAssessments, type StoredAssessment } from '../repository/assessments'
import { findConsents, type GivenConsent } from '../repository/consents'
import { findPayeeAccount } from '../repository/payee-accounts'
import { findReconsideration, type Reconsideration } from '../repository/reconsiderations'
import { findVisible } from '../repository/visible-one'
import { askedFields } from '../rules/asked-fields'
import { assessmentDifference, type AssessmentDifference } from '../rules/assessment-difference'
import { mayReturnField } from '../rules/chain'
import { possibleActs, type PossibleActs } from '../rules/possible-acts'
import { returnableFields, type FormField } from '../rules/returnable-fields'
import type { TimelineEntry } from '../rules/timeline'
import { assessCase } from '../steps/assess-case'
import { findPartyNames, type PartyNames } from '../steps/find-party-names'
import { findVersionOf, readStanding } from '../steps/load-case'
import { readBudget, type BudgetLine } from '../steps/read-budget'
import { readMaterials, type FiledMaterial } from '../steps/read-materials'
import { readTimeline } from '../steps/read-timeline'
import { factText } from '@/lib/fact/rules/fact-text'

/** What the applicant declared, beside the paper that proves it. */
export type DeclaredAnswer = { readonly fact: string; readonly label: string; readonly value: string; readonly provedBy: readonly string[] }

export type ApplicationForReview = {
  readonly application: ApplicationCore
  readonly version: VersionInForce
  readonly names: PartyNames
  /** The assessment the case rests on, and what changed between it and the one before. */
  readonly stored: StoredAssessment
  readonly earlierDifference: AssessmentDifference | null
  /** The case assessed from the facts of this moment, and how that differs from what is stored. */
  readonly current: Assessment
  readonly currentDifference: AssessmentDifference
  readonly answers: readonly DeclaredAnswer[]
  readonly materials: readonly FiledMaterial[]
  readonly payee: PayeeAccount | null
  readonly consents: readonly GivenConsent[]
  readonly budget: readonly BudgetLine[]
  /** Other awards of the person (or of the enterprise that files for itself), opening balances included. */
  readonly otherAwards: readonly Received[]
  readonly timeline: readonly TimelineEntry[]
  readonly reconsideration: Reconsideration | null
  readonly returnable: readonly FormField[]
  readonly acts: PossibleActs
  readonly today: PlainDate
}

/** A case as the desk works on it; null when it is not there or not the actor's to see. Applicants have their own page. */
export async function getApplicationForReview(actor: Actor, id: string, now: Date): Promise<ApplicationForReview | null> {
  if (actor.kind !== 'staff') return null
  const application = await findVisible(reading, actor, id)
  const [stored, earlier] = application ? await findAssessments(reading, actor.countyCode, id) : []
  if (!application || !stored) return null
  const version = await findVersionOf(reading, application)
  const names = await findPartyNames(reading, application)
  const current = isDecided(application) ? stored.assessment : await assessCase(reading, application, version, { now, isDecision: false })
  const standing = await readStanding(reading, actor, application, version)
  const reconsideration = await findReconsideration(reading, actor.countyCode, id)
  const { step } = standing
  return {
    application,
    version,
    names,
    stored,
    earlierDifference: earlier ? assessmentDifference(earlier.assessment, stored.assessment) : null,
    current,
    currentDifference: assessmentDifference(stored.assessment, current),
    answers: declaredAnswers(application, version),
    materials: await readMaterials(reading, actor.countyCode, id, version.rulebook),
    payee: application.payeeAccountId === null ? null : await findPayeeAccount(reading, actor.countyCode, application.payeeAccountId),
    consents: await findConsents(reading, actor.countyCode, id),
    budget: isDecided(application) ? [] : await readBudget(reading, actor.countyCode, current),
    otherAwards: await readOtherAwards(reading, application),
    timeline: await readTimeline(reading, application, version, names.workUnit),
    reconsideration,
    returnable: step ? returnableFields(version.rulebook).filter(({ field }) => mayReturnField(step, field)) : [],
    acts: possibleActs(actor, standing, version, reconsideration?.status === 'filed'),
    today: dateIn(now),
  }
}

/** Once decided a case is history: what was decided on is what is shown. */
const isDecided = ({ status }: ApplicationCore): boolean => status !== 'submitted' && status !== 'inReview' && status !== 'returned'

function declaredAnswers(application: ApplicationCore, { rulebook }: VersionInForce): DeclaredAnswer[] {
  const answered = rulebook.evidence.asked.filter(({ fact }) => application.answers[fact] !== undefined)
  return askedFields(answered, application).map(({ fact, label }) => ({
    fact,
    label,
    value: factText(fact, application.answers[fact] ?? null),
    provedBy: rulebook.evidence.materials.filter(({ proves }) => proves.includes(fact)).map(({ code }) => code),
  }))
}

async function readOtherAwards(tx: Tx, application: ApplicationCore): Promise<Received[]> {
  const { countyCode, talentId, enterpriseId } = application
  const subjectId = talentId ?? enterpriseId
  const all = await receivedPort.get()(tx, countyCode, {
    talentIds: talentId === null ? [] : [talentId],
    enterpriseIds: talentId === null && enterpriseId !== null ? [enterpriseId] : [],
  })
  return all.filter((award) => award.subjectId === subjectId)
}
