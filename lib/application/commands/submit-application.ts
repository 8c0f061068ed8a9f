import { recordAudit } from '@/lib/audit/steps/record-audit'
import { requestVerification } from '@/lib/fact/steps/request-verification'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn, yearOf } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import { isFiledBy, mayEdit } from '../rules/applicant-permission'
import { appendAssessment } from '../repository/assessments'
import { findForUpdate, type ApplicationChange } from '../repository/applications'
import { takeNumber } from '../repository/case-number'
import { appendConsents } from '../repository/consents'
import type { ApplicationCore } from '../model'
import { caseEntry } from '../rules/case-entry'
import { chainUnits, stepsOf } from '../rules/chain'
import { consentTexts } from '../rules/consent-texts'
import { enterStep } from '../rules/enter-step'
import { expectedAmount } from '../rules/expected-grant'
import { refusalReasons } from '../rules/refusal-reasons'
import type { SubmitApplicationInput } from '../schema'
import { moveCase } from '../steps/move-case'
import { findFormVersion, prepareCase } from '../steps/prepare-case'
import { refreshPlace } from '../steps/refresh-place'
import { tellOfFiling } from '../steps/tell-of-filing'

/** `by`: who sent it, which decides where they are shown it. */
export type Submitted = { readonly id: string; readonly number: string; readonly by: Actor['kind'] }

/** 提交申报. What is missing may still be proved later; what the policy plainly refuses is refused here, with its clauses. */
export function submitApplication(
  actor: Actor,
  input: SubmitApplicationInput,
  now: Date,
): Promise<Result<Submitted, Failure>> {
  return inTransaction<Submitted>(
    async (tx) => {
      const found = await findForUpdate(tx, actor.countyCode, input.applicationId)
      if (!found) return fail({ kind: 'notFound', what: 'application' })
      const refusal = mayEdit(actor, found)
      if (refusal) return fail(refusal)
      if (found.status !== 'draft') return fail({ kind: 'conflict', expected: 'draft', found: found.status })
      const version = await findFormVersion(tx, found, now)
      if (!version) return fail(refused('notInForce', '这个事项已停止受理，请从政策大厅查看最新政策。'))
      const agreed = consentFailure(version, input)
      if (agreed) return fail(agreed)

      const application = await refreshPlace(tx, found)
      const { assessment, basis, problems } = await prepareCase(tx, application, version, now)
      if (problems.length > 0) return fail({ kind: 'invalid', issues: problems })
      if (assessment.verdict === 'ineligible')
        return fail({ kind: 'refused', reasons: refusalReasons(assessment.findings) })

      const change = await firstStep(tx, application, version, { amountFen: expectedAmount(assessment), now })
      if (!change)
        return fail(
          refused('noEmployer', '这个事项需要用人单位确认，而登记信息里没有您的在职单位。请先在“我的信息”申请更正。'),
        )
      const number = await takeNumber(tx, actor.countyCode, yearOf(dateIn(now)))
      const moved = await moveCase(
        tx,
        actor,
        application,
        { event: 'submit', change: { ...change, number, submittedAt: now }, ...wordsOfAgent(actor) },
        now,
      )
      if (!moved.ok) return moved
      const kept = { stage: 'submission', asOf: dateIn(now), assessment, basis, at: now } as const
      await appendAssessment(tx, moved.value, version, kept)
      await appendConsents(tx, actor, moved.value, consentTexts(version), now)
      await askDepartments(tx, actor, moved.value, version, now)
      if (isFiledBy(actor, moved.value)) await tellOfFiling(tx, actor, moved.value, now)
      await recordAudit(tx, actor, caseEntry('submit', moved.value, now))
      return ok({ id: application.id, number, by: actor.kind })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}

const wordsOfAgent = (actor: Actor) =>
  actor.kind === 'staff' ? { detail: { notice: '工作人员凭本人书面授权代为提交' } } : {}

/** Every text must have been agreed to, and in the very words shown. */
function consentFailure(version: VersionInForce, input: SubmitApplicationInput): Failure | null {
  if (input.versionId !== version.versionId)
    return refused('newVersion', '填报期间政策更新了版本，请刷新页面，核对新的条件和承诺书后再提交。')
  const open = consentTexts(version).filter(({ kind }) => !input.consents.includes(kind))
  if (open.length === 0) return null
  return {
    kind: 'invalid',
    issues: open.map(({ kind, title }) => ({ path: `consents/${kind}`, message: `请阅读并勾选“${title}”` })),
  }
}

/** Where the case begins; null when its employer should speak first and it has none. */
async function firstStep(
  tx: Tx,
  application: ApplicationCore,
  version: VersionInForce,
  at: { readonly amountFen: ApplicationCore['amountFen']; readonly now: Date },
): Promise<ApplicationChange | null> {
  const { amountFen, now } = at
  const [first] = stepsOf(version.rulebook, { ...application, amountFen })
  if (!first) throw new Error(`${version.itemCode} has an empty chain`)
  if (first.kind === 'employerConfirmation' && application.employerId === null) return null
  return {
    ...enterStep(first, application, { now, calendar: await loadWorkCalendar(tx) }),
    versionId: version.versionId,
    townshipCode: application.townshipCode,
    employerId: application.employerId,
    unitCodes: chainUnits(version.rulebook, application),
    amountFen,
  }
}

/** 待核验: declared facts that count only once their department has confirmed them. */
async function askDepartments(
  tx: Tx,
  actor: Actor,
  application: ApplicationCore,
  { rulebook }: VersionInForce,
  now: Date,
): Promise<void> {
  const factKeys = rulebook.evidence.verify
    .map(({ fact }) => fact)
    .filter((fact) => application.answers[fact] !== undefined)
  const id = application.talentId ?? application.enterpriseId
  if (factKeys.length === 0 || id === null) return
  const kind = application.talentId === null ? 'enterprise' : 'talent'
  await requestVerification(tx, actor, { subject: { kind, id }, factKeys }, now)
}
