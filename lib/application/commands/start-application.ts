import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import { findVersionInForce } from '@/lib/policy/steps/find-version'
import type { ApplicationCore, OutcomeKind } from '../model'
import { findLive, insertApplication } from '../repository/applications'
import { appendEvent } from '../repository/case-events'
import { chainUnits } from '../rules/chain'
import type { StartApplicationInput } from '../schema'
import { findApplicantParties, type ApplicantParties } from '../steps/find-applicant-parties'

/** 开始申报. Answers with the live case of the item when there is one: pressing twice, or on two phones, is once. */
export async function startApplication(
  actor: Actor,
  input: StartApplicationInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const started = await start(actor, input, now)
  const wasFaster = !started.ok && started.failure.kind === 'conflict'
  return wasFaster ? start(actor, input, now) : started
}

const start = (actor: Actor, input: StartApplicationInput, now: Date): Promise<Result<{ id: string }, Failure>> =>
  inTransaction<{ id: string }>(
    async (tx) => {
      const version = await findVersionInForce(tx, actor.countyCode, input.itemId, dateIn(now))
      if (!version) return fail(refused('notInForce', '这个事项现在没有在受理的政策版本，请从政策大厅查看最新政策。'))
      const parties = await findApplicantParties(tx, actor, version, input.talentId)
      if (!parties.ok) return parties
      const live = await findLive(tx, { ...parties.value, countyCode: actor.countyCode, itemId: version.itemId })
      if (live) return ok({ id: live.id })

      const draft = newDraft(actor, version, parties.value, now)
      await insertApplication(tx, draft)
      await appendEvent(tx, actor, draft, { event: 'start' }, now)
      const summary = `开始填报 ${version.itemCode} ${version.title}`
      await recordAudit(tx, actor, {
        action: 'application.start',
        objectKind: 'application',
        objectId: draft.id,
        summary,
        now,
      })
      return ok({ id: draft.id })
    },
    { onDuplicate: { kind: 'conflict', expected: 'none', found: 'draft' } },
  )

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
