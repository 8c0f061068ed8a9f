import type { CaseForPaper } from '@/lib/application/rules/paper-views'
import { expectedGrant } from '@/lib/application/rules/expected-grant'
import { ANSWER_WORKING_DAYS, ASK_WORKING_DAYS } from '@/lib/application/rules/reconsideration-days'
import { yuanText } from '@/lib/fact/rules/fact-text'
import { toCapitalAmount } from '@/lib/kernel/capital-amount'
import { toChineseDay } from '@/lib/kernel/chinese-day'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { CASE_FIELDS } from '../catalogue/case-fields'
import type { ValuesOf } from '../catalogue/field-group'
import { caseLists } from './case-lists'
import { caseMoney, type CaseAward } from './case-money'
import { documentNumber } from './document-number'

export type CaseValues = ValuesOf<typeof CASE_FIELDS>

export type CasePaperInput = {
  readonly view: CaseForPaper
  /** What was granted, once it was: its instalments carry the days that were booked. */
  readonly award: CaseAward | null
  readonly countyName: string
  readonly today: PlainDate
}

const VERDICTS = { eligible: '符合', ineligible: '不符合', needsEvidence: '待补充' } as const
const dayText = (day: PlainDate | null | undefined): string => (day ? toChineseDay(day) : '')

/** Everything the papers of a case may print, every figure as the case has it. */
export function caseValues(input: CasePaperInput): CaseValues {
  const { view, countyName, today } = input
  const grant = expectedGrant(view.assessment)
  const { sumFen, instalments } = caseMoney(input)
  const tier = grant !== null && grant.kind !== 'subsidy' ? grant : null
  const lists = caseLists(view, { grant, instalments })
  return {
    ...lists,
    ...peopleValues(view),
    ...refusalValues(view),
    县名: countyName,
    件号: view.number,
    文号: documentNumber(view.leadUnit.shortName, view.number),
    今日: toChineseDay(today),
    事项: view.item.title,
    事项代码: view.item.itemCode,
    政策名称: view.item.policyTitle,
    政策文号: view.item.documentNumber,
    牵头部门: view.leadUnit.name,
    牵头部门简称: view.leadUnit.shortName,
    申报日期: toChineseDay(view.submittedOn),
    审定日期: dayText(view.decidedOn),
    办结日期: dayText(view.closedOn),
    测算结论: VERDICTS[view.assessment.verdict],
    批准内容: grantSentence(view, sumFen === null ? null : { sumFen, count: instalments.length }),
    批准金额: sumFen === null ? '' : yuanText(sumFen),
    金额大写: sumFen === null ? '' : toCapitalAmount(sumFen),
    期数: String(instalments.length),
    层次: tier ? `${tier.tier} 类` : '',
    有效期起: dayText(tier?.validFrom),
    有效期止: dayText(tier?.validTo),
    会议纪要编号: view.onPaper?.minuteNumber ?? '',
    线下审定日期: dayText(view.onPaper?.decidedOn),
    签批人: view.onPaper?.signer ?? '',
    有金额: sumFen !== null,
    有分期: instalments.length > 1,
    有多方承担: lists.资金承担.length > 1,
    有层次: tier !== null,
    有线下审定: view.onPaper !== null,
    有不符合: lists.不符合.length > 0,
  }
}

const peopleValues = ({ names, identityMasked, phoneMasked, tier, townshipName, payee }: CaseForPaper) => ({
  申报人: names.enterprise ?? names.beneficiary,
  申报对象: names.beneficiary,
  证件号码: identityMasked ?? '',
  手机号码: phoneMasked ?? '',
  人才层次: tier === null ? '未认定' : `${tier} 类`,
  用人单位: names.workUnit ?? '',
  乡镇: townshipName,
  收款户名: payee?.holderName ?? '',
  开户银行: payee?.bankName ?? '',
  收款账号: payee?.accountMasked ?? '',
})

const refusalValues = ({ refusal }: CaseForPaper) => ({
  不予理由: refusal?.opinion ?? '',
  依据条款: refusal?.clause ?? '',
  条款原文: refusal?.clauseText ?? '',
  复核期限: String(ASK_WORKING_DAYS),
  复核截止日: dayText(refusal?.lastDayToAsk),
  复核答复期限: String(ANSWER_WORKING_DAYS),
})

/** What is granted, in one sentence. */
function grantSentence(
  { assessment, item }: CaseForPaper,
  money: { readonly sumFen: Parameters<typeof toCapitalAmount>[0]; readonly count: number } | null,
): string {
  if (money !== null) {
    const parts = money.count > 1 ? `，分 ${money.count} 期拨付` : '，一次拨付'
    return `发给${item.title} ${yuanText(money.sumFen)} 元（${toCapitalAmount(money.sumFen)}）${parts}`
  }
  const grant = expectedGrant(assessment)
  if (grant === null || grant.kind === 'subsidy') return ''
  const period = `有效期自${toChineseDay(grant.validFrom)}至${toChineseDay(grant.validTo)}`
  return grant.kind === 'recognition'
    ? `认定为 ${grant.tier} 类人才，${period}`
    : `发给 ${grant.tier} 类英才卡，${period}`
}
