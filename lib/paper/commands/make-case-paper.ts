import { getCountyName } from '@/lib/account/queries/get-county-name'
import { getCaseForPaper } from '@/lib/application/queries/get-case-for-paper'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { getEntitlementOfApplication } from '@/lib/subsidy/queries/get-entitlement-of-application'
import { PAPER_LABELS } from '../labels'
import type { MadePaper } from '../model'
import { caseValues } from '../rules/case-values'
import { papersOfCase } from '../rules/papers-of-case'
import type { MakeCasePaperInput } from '../schema'
import { makePaper, recordPaper } from '../steps/make-paper'

/** 审批表, 呈批件, 决定书, 不予通过告知书 of one case, to whoever may see the case; to the applicant only her letter. */
export async function makeCasePaper(
  actor: Actor,
  { kind, applicationId }: MakeCasePaperInput,
  now: Date,
): Promise<Result<MadePaper, Failure>> {
  const view = await getCaseForPaper(actor, applicationId, now)
  const reader = actor.kind === 'staff' ? 'staff' : view?.isOwn ? 'applicant' : null
  if (!view || reader === null) return fail({ kind: 'notFound', what: 'application' })
  if (!papersOfCase(view.status, reader).includes(kind)) {
    return fail(refused('notYet', `本件目前没有${PAPER_LABELS[kind].name}，请回到申报件查看进展。`))
  }
  const award = view.status === 'granted' ? await getEntitlementOfApplication(actor, applicationId) : null
  const values = caseValues({ view, award, countyName: await getCountyName(actor), today: dateIn(now) })
  const paper = await makePaper(actor, { kind, values, about: [view.number, view.names.beneficiary] })
  return inTransaction<MadePaper>(async (tx) => {
    const object = { kind: 'application', id: view.id, number: view.number }
    await recordPaper(tx, actor, { kind, template: paper.template, object }, now)
    return ok(paper)
  })
}
