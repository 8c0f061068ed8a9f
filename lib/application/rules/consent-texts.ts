import type { VersionInForce } from '@/lib/policy/model'

export const CONSENT_KINDS = ['commitment', 'privacyNotice', 'bankConsent'] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]

/** What the applicant reads and agrees to: the exact words, and the version under which they are kept. */
export type ConsentText = {
  readonly kind: ConsentKind
  readonly version: string
  readonly title: string
  readonly text: string
  /** The sentence beside the box. */
  readonly label: string
}

/** 个人信息保护法 第十七条: who, why, what, how long, which rights. A new wording is a new version. */
const privacyNotice = (issuer: string): Omit<ConsentText, 'kind'> => ({
  version: '2026-1',
  title: '个人信息告知书',
  label: '我已阅读个人信息告知书',
  text: [
    `处理者：${issuer}及本事项的受理、审核、公示、拨付部门。`,
    '处理目的与依据：为办理您申报的人才政策事项，履行法定职责所必需(个人信息保护法第十三条第一款第三项)。',
    '处理的信息：本次申报页面所列的身份、学历、任职、社保、住房等信息和您上传的材料；不收集与本事项无关的信息。',
    '处理方式：与登记信息比对、逐级审核；公示时只公布隐去部分的姓名、用人单位、事项和金额，不公布证件号码、电话和账号。',
    '保存期限：办结后按档案和财政资金管理规定保存；撤回或未通过的申报，其材料按规定期限删除。',
    '您的权利：可以查阅、复制、更正自己的信息，可以撤回申报，可以对处理决定申请复核。',
  ].join('\n'),
})

/** 个人信息保护法 第二十八、二十九条: an account number is sensitive, so consent is asked for apart. */
const BANK_CONSENT: Omit<ConsentText, 'kind'> = {
  version: '2026-1',
  title: '银行账号单独同意书',
  label: '我单独同意使用我的银行账号',
  text: [
    '银行账号属于敏感个人信息。使用的必要性：补贴资金只能拨付到收款人本人(本单位)的银行账户。',
    '仅用于本事项的资金拨付和退回处理，加密保存，除拨付外的页面只显示末四位；代发银行因拨付而获得。',
    '您可以不同意；不同意的，本事项无法拨付资金，但不影响您申报其他事项。',
  ].join('\n'),
}

/** The texts of one case. The commitment is the rulebook's own; the account is only asked about where money is paid. */
export function consentTexts(
  version: Pick<VersionInForce, 'itemCode' | 'versionNumber' | 'outcomeKind' | 'rulebook'>,
): ConsentText[] {
  const commitment: ConsentText = {
    kind: 'commitment',
    version: `${version.itemCode} 第${version.versionNumber}版`,
    title: '承诺书',
    text: version.rulebook.commitment,
    label: '我作出以上承诺',
  }
  const notice: ConsentText = { kind: 'privacyNotice', ...privacyNotice(version.rulebook.document.issuer) }
  const bank: ConsentText = { kind: 'bankConsent', ...BANK_CONSENT }
  return version.outcomeKind === 'subsidy' ? [commitment, notice, bank] : [commitment, notice]
}
