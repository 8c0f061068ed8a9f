import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { findVersionLine } from '@/lib/policy/steps/find-version'
import { findLive } from '../repository/applications'
import type { StartApplicationInput } from '../schema'
import { chooseVersionFor } from '../steps/choose-version-for'
import { findApplicantParties } from '../steps/find-applicant-parties'
import { openDraft } from '../steps/open-draft'

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
      const { countyCode } = actor
      const day = dateIn(now)
      const line = await findVersionLine(tx, countyCode, input.itemId, day)
      if (!line) return fail(refused('notInForce', '这个事项现在没有在受理的政策版本，请从政策大厅查看最新政策。'))
      const parties = await findApplicantParties(tx, actor, line[0], input.talentId)
      if (!parties.ok) return parties
      const live = await findLive(tx, { ...parties.value, countyCode, itemId: input.itemId })
      if (live) return ok({ id: live.id })

      const asking = { parties: parties.value, answers: {}, except: null }
      const { version } = await chooseVersionFor(tx, countyCode, { line, day }, asking)
      const draft = await openDraft(tx, actor, { version, parties: parties.value, note: { event: 'start' } }, now)
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
