import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import type { NoticeEntry } from '@/lib/public-notice/model'
import { openNotice } from '@/lib/public-notice/steps/open-notice'
import { findLatestAssessment } from '../repository/assessments'
import { expectedGrant } from '../rules/expected-grant'
import type { ApplicationCore } from '../model'
import { mayPublish } from '../permission'
import { findForUpdate } from '../repository/applications'
import type { PublishNoticeInput } from '../schema'
import { findPartyNames } from '../steps/find-party-names'
import { findVersionOf } from '../steps/load-case'
import { moveCase } from '../steps/move-case'

export type Published = { readonly noticeId: string; readonly number: string; readonly count: number }

/** 发布公示: approved cases of one lead unit on one frozen, de-identified list. */
export function publishNotice(actor: Actor, input: PublishNoticeInput, now: Date): Promise<Result<Published, Failure>> {
  return inTransaction<Published>(
    async (tx) => {
      const cases = await loadApproved(tx, actor, input.ids)
      if (!cases.ok) return cases
      const [first] = cases.value
      if (!first) return fail({ kind: 'notFound', what: 'application' })
      const notice = await openNotice(tx, actor, await draftOf(tx, cases.value, first, input.title), now)
      const summary = `发布公示 ${notice.number}，${cases.value.length} 件`
      await recordAudit(tx, actor, { action: 'application.publish', objectKind: 'publicNotice', objectId: notice.id, summary, now })
      for (const { application } of cases.value) {
        const moved = await moveCase(tx, actor, application, { event: 'publish', change: { noticeId: notice.id }, detail: { notice: notice.number } }, now)
        if (!moved.ok) return moved
      }
      return ok({ noticeId: notice.id, number: notice.number, count: cases.value.length })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}

type ApprovedCase = { readonly application: ApplicationCore; readonly version: VersionInForce }

/** The cases, locked in the order of their ids; all approved, all to be shown, all of one lead unit the actor publishes for. */
async function loadApproved(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Result<ApprovedCase[], Failure>> {
  const cases: ApprovedCase[] = []
  for (const id of [...new Set(ids)].sort()) {
    const application = await findForUpdate(tx, actor.countyCode, id)
    if (!application) return fail({ kind: 'notFound', what: 'application' })
    const version = await findVersionOf(tx, application)
    const refusal = mayPublish(actor, version.leadUnitCode)
    if (refusal) return fail(refusal)
    if (application.status !== 'approved') return fail(refused('notApproved', `${application.number} 不在待公示状态，请刷新列表后重新选择。`))
    cases.push({ application, version })
  }
  const units = new Set(cases.map(({ version }) => version.leadUnitCode))
  return units.size > 1 ? fail(refused('severalUnits', '一次只能公示同一牵头部门的申报件，请分开发布。')) : ok(cases)
}

async function draftOf(tx: Tx, cases: readonly ApprovedCase[], { version }: ApprovedCase, title: string | undefined) {
  const rows: NoticeEntry[] = []
  for (const one of cases) rows.push(await entryOf(tx, one))
  const documents = [...new Set(cases.map((one) => `《${one.version.policyTitle}》(${one.version.documentNumber})`))]
  const titles = [...new Set(cases.map((one) => one.version.title))]
  return {
    title: title ?? `${titles[0]}${titles.length > 1 ? '等事项' : ''}拟通过名单公示`,
    body: `根据${documents.join('、')}，经审核，拟通过下列 ${cases.length} 件申报，现予公示。公示期内如有异议，请以真实姓名和联系方式反映。`,
    unitCode: version.leadUnitCode,
    workingDays: Math.max(...cases.map((one) => one.version.rulebook.notice?.workingDays ?? 1)),
    rows,
  }
}

async function entryOf(tx: Tx, { application, version }: ApprovedCase): Promise<NoticeEntry> {
  const names = await findPartyNames(tx, application)
  const latest = await findLatestAssessment(tx, application.countyCode, application.id)
  const grant = latest && expectedGrant(latest.assessment)
  return {
    subjectId: application.id,
    name: names.beneficiary,
    isOrganisation: names.isOrganisation,
    workUnit: names.isOrganisation ? null : names.workUnit,
    matterTitle: version.title,
    grade: grant && grant.kind !== 'subsidy' ? `${grant.tier} 类` : null,
    amountFen: application.amountFen,
  }
}
