import { declared, type FactDefinition } from './definition'

const OF_FIRM = { subject: 'enterprise', dependsOnDay: true } as const
const REFERRED = { ...OF_FIRM, unit: '人', verifiedBy: 'RCB', evidence: '引荐协议和人才到岗证明' } as const
const LOAN = { subject: 'enterprise', verifiedBy: 'CZJ', evidence: '银行出具的贷款余额和损失证明' } as const
const PROJECT = { ...OF_FIRM, verifiedBy: 'JXJ', evidence: '项目协议和立项文件' } as const

/** 平台、项目、引荐、贷款: what an enterprise or an institution states about what it asks for. */
export const PROJECT_FACTS = {
  'enterprise.isSoundTaxpayer': declared('用人单位是否正常纳税且足额缴纳社会保险', 'boolean', {
    ...OF_FIRM,
    verifiedBy: 'CZJ',
    evidence: '完税证明和社会保险缴费证明',
  }),
  'enterprise.newGraduateCount': declared('本年新全职引进毕业 2 年内大专以上人数', 'integer', {
    ...OF_FIRM,
    unit: '人',
    verifiedBy: 'RSJ',
    evidence: '新引进人员名册和社会保险缴费证明',
  }),
  'enterprise.isKeyEnterprise': declared('是否重点产业集群企业', 'boolean', {
    ...OF_FIRM,
    verifiedBy: 'JXJ',
    evidence: '重点企业名单',
  }),
  'enterprise.researchPerTenThousand': declared('研发投入占营业收入的万分比', 'integer', {
    ...OF_FIRM,
    verifiedBy: 'JXJ',
    evidence: '上年度审计报告',
  }),
  'school.placedSkilledGraduates': declared('推荐到本地就业的持高级工证毕业生人数', 'integer', {
    ...REFERRED,
    verifiedBy: 'RSJ',
    evidence: '就业名册和技能等级证书',
  }),
  'referral.fullTimeA': declared('本年引荐全职 A 类人才人数', 'integer', REFERRED),
  'referral.fullTimeB': declared('本年引荐全职 B 类人才人数', 'integer', REFERRED),
  'referral.fullTimeC': declared('本年引荐全职 C 类人才人数', 'integer', REFERRED),
  'referral.flexibleA': declared('本年引荐柔性 A 类人才人数', 'integer', REFERRED),
  'referral.flexibleB': declared('本年引荐柔性 B 类人才人数', 'integer', REFERRED),
  'platform.kindCode': declared('平台类型', 'code', { ...PROJECT, codeList: 'platformKind' }),
  'platform.levelCode': declared('平台级别', 'code', { ...PROJECT, codeList: 'platformLevel' }),
  'project.agreementFen': declared('项目协议金额', 'moneyFen', PROJECT),
  'project.investmentFen': declared('项目总投入', 'moneyFen', PROJECT),
  'project.ownFundsFen': declared('企业自筹投入', 'moneyFen', PROJECT),
  'project.hasThreePartyAgreement': declared('是否签订三方协议', 'boolean', PROJECT),
  'project.plannedEndOn': declared('项目计划验收日期', 'date', PROJECT),
  'project.isAccepted': declared('项目是否通过验收', 'boolean', { ...PROJECT, evidence: '项目验收意见' }),
  'loan.balanceFen': declared('人才贷余额（多家银行合计）', 'moneyFen', { ...LOAN, dependsOnDay: true }),
  'loan.principalLossFen': declared('人才贷本金损失', 'moneyFen', { ...LOAN, dependsOnDay: true }),
  'loan.talentCount': declared('同一企业申请人才贷的人才数', 'integer', { ...LOAN, dependsOnDay: true, unit: '人' }),
  /** Of the talent for whom the loan was given. */
  'loan.isCityTalent': declared('是否市级以上人才', 'boolean', { verifiedBy: 'RCB', evidence: '市级以上人才认定文件' }),
} as const satisfies Readonly<Record<string, FactDefinition>>
