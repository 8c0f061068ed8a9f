import { requestVerification } from '@/lib/fact/steps/request-verification'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn, yearOf } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import type { ApplicationCore } from '../model'
import type { ApplicationChange } from '../repository/applications'
import { appendAssessment } from '../repository/assessments'
import { takeNumber } from '../repository/case-number'
import { appendConsents } from '../repository/consents'
import { chainUnits, stepsOf } from '../rules/chain'
import { consentTexts, type ConsentKind } from '../rules/consent-texts'
import { enterStep } from '../rules/enter-step'
import { expectedAmount } from '../rules/expected-grant'
import { paysProvider } from '../rules/pays-provider'
import { refusalReasons } from '../rules/refusal-reasons'
import { findProviderPayee } from './find-provider-payee'
import { moveCase } from './move-case'
import { findVersionAsked, prepareCase } from './prepare-case'
import { refreshPlace } from './refresh-place'

/** The version whose texts were shown, and which of them were agreed to. */
type Agreed = { readonly versionId: string; readonly consents: readonly ConsentKind[] }

/** `notice`: how it came to be filed, where that was not by its applicant filling in the form. */
export type Filing = Agreed & { readonly notice: string | null }

/** A draft goes to its first desk: everything that must be there is, and what the policy plainly refuses is refused. */
export async function fileCase(
  tx: Tx,
  actor: Actor,
  found: ApplicationCore,
  { notice, ...agreed }: Filing,
  now: Date,
): Promise<Result<ApplicationCore, Failure>> {
  if (found.status !== 'draft') return fail({ kind: 'conflict', expected: 'draft', found: found.status })
  const version = await versionToFile(tx, found, now)
  if (!version.ok) return version
  const refusal = consentFailure(version.value, agreed)
  if (refusal) return fail(refusal)

  const application = await refreshPlace(tx, found)
  const { assessment, basis, problems } = await prepareCase(tx, application, version.value, now)
  if (problems.length > 0) return fail({ kind: 'invalid', issues: problems })
  if (assessment.verdict === 'ineligible')
    return fail({ kind: 'refused', reasons: refusalReasons(assessment.findings) })

  const payee = await payeeOf(tx, application, version.value)
  if (!payee) return fail(refused('noProviderAccount', NO_PROVIDER))
  const amountFen = expectedAmount(assessment)
  const change = await firstStep(tx, application, version.value, { amountFen, now })
  if (!change) return fail(refused('noEmployer', NO_EMPLOYER))
  const number = await takeNumber(tx, actor.countyCode, yearOf(dateIn(now)))
  const submission = { event: 'submit', change: { ...change, ...payee, number, submittedAt: now } } as const
  const words = notice === null ? {} : { detail: { notice } }
  const moved = await moveCase(tx, actor, application, { ...submission, ...words }, now)
  if (!moved.ok) return moved
  const kept = { stage: 'submission', asOf: dateIn(now), assessment, basis, at: now } as const
  await appendAssessment(tx, moved.value, version.value, kept)
  await appendConsents(tx, actor, moved.value, consentTexts(version.value), now)
  await askDepartments(tx, actor, moved.value, version.value, now)
  return moved
}

const NO_EMPLOYER = '这个事项需要用人单位确认，而登记信息里没有您的在职单位。请先在“我的信息”申请更正。'

const NO_PROVIDER =
  '这个事项的款项付给提供单位，而提供单位的账户还没有登记好，暂时不能提交。填的内容已保存，请过几天再提交。'

/** Where a provider is paid, the case names its account as it stands today; null when there is none. */
async function payeeOf(
  tx: Tx,
  { countyCode, itemId, payeeAccountId }: ApplicationCore,
  { rulebook }: VersionInForce,
): Promise<Pick<ApplicationChange, 'payeeAccountId'> | null> {
  if (!paysProvider(rulebook)) return { payeeAccountId }
  const provider = await findProviderPayee(tx, countyCode, itemId)
  return provider && { payeeAccountId: provider.id }
}

/** The version that is for these parties. While that is not known nothing is filed: each version promises something else. */
async function versionToFile(
  tx: Tx,
  application: ApplicationCore,
  now: Date,
): Promise<Result<VersionInForce, Failure>> {
  const chosen = await findVersionAsked(tx, application, dateIn(now))
  if (!chosen) return fail(refused('notInForce', '这个事项已停止受理，请从政策大厅查看最新政策。'))
  const { version, outcome } = chosen
  const { appliesWhen } = version.rulebook
  if (outcome !== 'unknown' || appliesWhen === null) return ok(version)
  return fail(
    refused(
      'versionUnknown',
      `还不知道您适用新办法还是老办法：要先确定“${appliesWhen.text}”（${appliesWhen.clause}）。请把表里问到的相关信息填上；登记信息缺少的，在“我的信息”申请更正。`,
    ),
  )
}

/** Every text must have been agreed to, and in the very words shown. */
function consentFailure(version: VersionInForce, input: Agreed): Failure | null {
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
