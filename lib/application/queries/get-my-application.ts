import type { Actor } from '@/lib/kernel/actor'
import { next } from '@/lib/kernel/flow'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import { reading, type Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import { APPLICATION_FLOW, type ApplicationStatus } from '../flow'
import type { ApplicationCore, PayeeAccount, ReturnedField } from '../model'
import { mayActAsApplicant } from '../rules/applicant-permission'
import { findLatestAssessment } from '../repository/assessments'
import { findEvents } from '../repository/case-events'
import { findConsents, type GivenConsent } from '../repository/consents'
import { findPayeeAccount } from '../repository/payee-accounts'
import { findReconsideration, type Reconsideration } from '../repository/reconsiderations'
import { findVisible } from '../repository/visible-one'
import type { HouseholdOrders } from '../rules/household-orders'
import { nextStep, type NextStep } from '../rules/next-step'
import { outlookOf, type Outlook } from '../rules/outlook'
import { lastDayToAsk } from '../rules/reconsideration-days'
import { returnableFields } from '../rules/returnable-fields'
import type { TimelineEntry } from '../rules/timeline'
import { findPartyNames, type PartyNames } from '../steps/find-party-names'
import { findVersionOf } from '../steps/load-case'
import { readOwnHousehold } from '../steps/read-household-orders'
import { readMaterials, type FiledMaterial } from '../steps/read-materials'
import { readParties } from '../steps/read-parties'
import { readTimeline } from '../steps/read-timeline'

/** Why it was refused, and until when 复核 may be asked for. */
export type Refusal = {
  readonly opinion: string
  readonly clause: string | null
  readonly lastDayToAsk: PlainDate
  readonly mayAsk: boolean
}

export type MyApplication = {
  readonly id: string
  readonly number: string
  readonly status: ApplicationStatus
  readonly item: Pick<VersionInForce, 'itemCode' | 'title' | 'policyTitle' | 'documentNumber' | 'versionNumber'>
  readonly names: PartyNames
  readonly submittedAt: Date | null
  readonly outlook: Outlook | null
  /** 夫妻申请顺序, to the person alone: an employer has no business with it. */
  readonly household: HouseholdOrders | null
  readonly next: NextStep
  readonly timeline: readonly TimelineEntry[]
  /** What to put right, each with its name. */
  readonly returned: readonly (ReturnedField & { readonly label: string })[]
  /** The words with which it was sent back. */
  readonly returnOpinion: string | null
  readonly materials: readonly FiledMaterial[]
  readonly payee: PayeeAccount | null
  readonly consents: readonly GivenConsent[]
  readonly mayWithdraw: boolean
  readonly refusal: Refusal | null
  readonly reconsideration: Reconsideration | null
  readonly today: PlainDate
}

/** One of the applicant's own cases with its one timeline; null for anybody else. */
export async function getMyApplication(actor: Actor, id: string, now: Date): Promise<MyApplication | null> {
  const application = await findVisible(reading, actor, id)
  if (!application || mayActAsApplicant(actor, application)) return null
  const version = await findVersionOf(reading, application)
  const names = await findPartyNames(reading, application)
  const timeline = await readTimeline(reading, application, version, {
    employerName: names.workUnit,
    filesFor: 'applicant',
  })
  const latest = await findLatestAssessment(reading, actor.countyCode, id)
  const { itemCode, title, policyTitle, documentNumber, versionNumber } = version
  return {
    id,
    number: application.number,
    status: application.status,
    item: { itemCode, title, policyTitle, documentNumber, versionNumber },
    names,
    submittedAt: application.submittedAt,
    outlook: latest && outlookOf(latest.assessment, version.rulebook.evidence.materials),
    household: await readOwnHousehold(actor, application, version, {
      parties: await readParties(reading, actor.countyCode, application, id),
      now,
    }),
    next: nextStep(application, timeline),
    timeline,
    ...(await readReturn(reading, application, version)),
    materials: await readMaterials(reading, actor.countyCode, id, version.rulebook),
    payee:
      application.payeeAccountId === null
        ? null
        : await findPayeeAccount(reading, actor.countyCode, application.payeeAccountId),
    consents: await findConsents(reading, actor.countyCode, id),
    mayWithdraw: next(APPLICATION_FLOW, application.status, 'withdraw') !== null,
    ...(await readRefusal(reading, application, dateIn(now))),
    today: dateIn(now),
  }
}

async function readReturn(tx: Tx, application: ApplicationCore, { rulebook }: VersionInForce) {
  const labels = new Map(returnableFields(rulebook).map(({ field, label }) => [field, label]))
  const returned = (application.returnedFields ?? []).map((one) => ({
    ...one,
    label: labels.get(one.field) ?? one.field,
  }))
  if (application.status !== 'returned') return { returned, returnOpinion: null }
  const events = await findEvents(tx, application.countyCode, application.id)
  return { returned, returnOpinion: events.findLast(({ toStatus }) => toStatus === 'returned')?.opinion ?? null }
}

async function readRefusal(
  tx: Tx,
  application: ApplicationCore,
  today: PlainDate,
): Promise<Pick<MyApplication, 'refusal' | 'reconsideration'>> {
  const reconsideration = await findReconsideration(tx, application.countyCode, application.id)
  if (application.status !== 'declined' || application.closedAt === null) return { refusal: null, reconsideration }
  const events = await findEvents(tx, application.countyCode, application.id)
  const declined = events.findLast(({ event }) => event === 'decline')
  const lastDay = lastDayToAsk(await loadWorkCalendar(tx), dateIn(application.closedAt))
  const clause = declined?.detail?.clause
  const refusal = {
    opinion: declined?.opinion ?? '',
    clause: typeof clause === 'string' ? clause : null,
    lastDayToAsk: lastDay,
    mayAsk: reconsideration === null && today <= lastDay,
  }
  return { refusal, reconsideration }
}
