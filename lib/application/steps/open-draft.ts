import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import type { AnswerSheet, ApplicationCore, OutcomeKind } from '../model'
import { insertApplication } from '../repository/applications'
import { appendEvent, type NewCaseEvent } from '../repository/case-events'
import { chainUnits } from '../rules/chain'
import type { ApplicantParties } from './find-applicant-parties'

type Opening = {
  readonly version: VersionInForce
  readonly parties: ApplicantParties
  /** The first line of its history: who began it, and how. */
  readonly note: NewCaseEvent
  /** What was filled in before the applicant sees it. */
  readonly answers?: AnswerSheet
}

/** A new draft of an item for these parties, with the first line of its history. */
export async function openDraft(
  tx: Tx,
  actor: Actor,
  { version, parties, note, answers }: Opening,
  now: Date,
): Promise<ApplicationCore> {
  const draft = { ...newDraft(actor, version, parties, now), ...filledIn(answers) }
  await insertApplication(tx, draft)
  await appendEvent(tx, actor, draft, note, now)
  return draft
}

const filledIn = (sheet: AnswerSheet | undefined) =>
  sheet === undefined ? {} : { answers: sheet.values, unread: sheet.unread }

function newDraft(actor: Actor, version: VersionInForce, parties: ApplicantParties, now: Date): ApplicationCore {
  const id = newId()
  return {
    ...parties,
    countyCode: actor.countyCode,
    id,
    number: `C-${id.replaceAll('-', '').slice(-12)}`,
    itemId: version.itemId,
    versionId: version.versionId,
    outcomeKind: version.outcomeKind as OutcomeKind,
    status: 'draft',
    version: 1,
    round: 1,
    stepCode: null,
    stepSince: null,
    stepDueOn: null,
    unitCode: null,
    unitCodes: chainUnits(version.rulebook, parties),
    answers: {},
    unread: {},
    returnedFields: null,
    payeeAccountId: null,
    amountFen: null,
    noticeId: null,
    createdById: actor.accountId,
    createdAt: now,
    updatedAt: now,
    submittedAt: null,
    decidedAt: null,
    closedAt: null,
  }
}
