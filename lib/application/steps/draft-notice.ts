import type { Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import type { NoticeEntry } from '@/lib/public-notice/model'
import type { NoticeDraft } from '@/lib/public-notice/steps/open-notice'
import type { ApplicationCore } from '../model'
import { findLatestAssessment } from '../repository/assessments'
import { expectedGrant } from '../rules/expected-grant'
import { findPartyNames } from './find-party-names'

export type ApprovedCase = { readonly application: ApplicationCore; readonly version: VersionInForce }

/** The officer's own words; absent ones are written from the cases. */
export type NoticeTexts = { readonly title?: string | undefined; readonly body?: string | undefined }

/** What a notice of these cases would say: the preview shows it, the publication freezes it. At least one case. */
export async function draftNotice(tx: Tx, cases: readonly ApprovedCase[], texts: NoticeTexts): Promise<NoticeDraft> {
  const [first] = cases
  if (!first) throw new Error('a notice of no cases')
  const rows: NoticeEntry[] = []
  for (const one of cases) rows.push(await entryOf(tx, one))
  const documents = [...new Set(cases.map((one) => `《${one.version.policyTitle}》(${one.version.documentNumber})`))]
  const titles = [...new Set(cases.map((one) => one.version.title))]
  return {
    title: texts.title ?? `${titles[0]}${titles.length > 1 ? '等事项' : ''}拟通过名单公示`,
    body:
      texts.body ??
      `根据${documents.join('、')}，经审核，拟通过下列 ${cases.length} 件申报，现予公示。公示期内如有异议，请以真实姓名和联系方式反映。`,
    unitCode: first.version.leadUnitCode,
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
