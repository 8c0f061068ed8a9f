import { recordAudit } from '@/lib/audit/steps/record-audit'
import { actingFor, type Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { openNotice } from '@/lib/public-notice/steps/open-notice'
import { mayPublish, mayPublishSomething, principalAsLead, unitAsLead } from '../permission'
import { findForUpdate } from '../repository/applications'
import type { PublishNoticeInput } from '../schema'
import { draftNotice, type ApprovedCase } from '../steps/draft-notice'
import { findVersionOf } from '../steps/load-case'
import { moveCase } from '../steps/move-case'

export type Published = { readonly noticeId: string; readonly number: string; readonly count: number }

/** 发布公示: approved cases of one lead unit on one frozen, de-identified list. */
export function publishNotice(actor: Actor, input: PublishNoticeInput, now: Date): Promise<Result<Published, Failure>> {
  if (!mayPublishSomething(actor))
    return Promise.resolve(fail({ kind: 'forbidden', permission: 'application.publish' }))
  return inTransaction<Published>(
    async (tx) => {
      const cases = await loadApproved(tx, actor, input.ids)
      if (!cases.ok) return cases
      const [first] = cases.value
      if (!first) return fail({ kind: 'notFound', what: 'application' })
      const { leadUnitCode } = first.version
      const acting = actingFor(actor, principalAsLead(actor, leadUnitCode))
      const unitCode = unitAsLead(actor, leadUnitCode)
      const notice = await openNotice(tx, acting, await draftNotice(tx, cases.value, input), now)
      const summary = `发布公示 ${notice.number}，${cases.value.length} 件`
      await recordAudit(tx, acting, {
        action: 'application.publish',
        objectKind: 'publicNotice',
        objectId: notice.id,
        summary,
        now,
      })
      for (const { application } of cases.value) {
        const moved = await moveCase(
          tx,
          acting,
          application,
          { event: 'publish', change: { noticeId: notice.id }, unitCode, detail: { notice: notice.number } },
          now,
        )
        if (!moved.ok) return moved
      }
      return ok({ noticeId: notice.id, number: notice.number, count: cases.value.length })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}

/** The cases, locked in the order of their ids; all approved, all to be shown, all of one lead unit the actor publishes for. */
async function loadApproved(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Result<ApprovedCase[], Failure>> {
  const cases: ApprovedCase[] = []
  for (const id of [...new Set(ids)].sort()) {
    const application = await findForUpdate(tx, actor.countyCode, id)
    if (!application) return fail({ kind: 'notFound', what: 'application' })
    const version = await findVersionOf(tx, application)
    const refusal = mayPublish(actor, version.leadUnitCode)
    if (refusal) return fail(refusal)
    if (application.status !== 'approved')
      return fail(refused('notApproved', `${application.number} 不在待公示状态，请刷新列表后重新选择。`))
    cases.push({ application, version })
  }
  const units = new Set(cases.map(({ version }) => version.leadUnitCode))
  return units.size > 1 ? fail(refused('severalUnits', '一次只能公示同一牵头部门的申报件，请分开发布。')) : ok(cases)
}
