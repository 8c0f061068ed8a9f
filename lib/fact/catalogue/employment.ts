import { declared, derived, fact, type FactDefinition } from './definition'

const EMPLOYMENT = { origin: 'period', table: 'employment', dependsOnDay: true } as const
const INSURANCE = {
  origin: 'period',
  table: 'insurance_spell',
  dependsOnDay: true,
  verifiedBy: 'RSJ',
  evidence: '社会保险缴费证明',
} as const

/** 任职、合同、薪酬、考核、社会保险. */
export const EMPLOYMENT_FACTS = {
  'employment.modeCode': fact('用工方式', 'code', {
    ...EMPLOYMENT,
    codeList: 'employmentMode',
    verifiedBy: 'RSJ',
    evidence: '劳动（聘用）合同',
  }),
  'employment.hiredOn': fact('到岗日期', 'date', { ...EMPLOYMENT, verifiedBy: 'RSJ', evidence: '劳动（聘用）合同' }),
  'employment.isCurrent': fact('是否在职', 'boolean', {
    ...EMPLOYMENT,
    verifiedBy: 'RSJ',
    evidence: '用人单位出具的在职证明',
    whenAbsent: false,
  }),
  'employment.contractFrom': fact('合同起始日', 'date', {
    ...EMPLOYMENT,
    verifiedBy: 'RSJ',
    evidence: '劳动（聘用）合同',
  }),
  /** An open-ended contract (无固定期限) ends on '9999-12-31'; null is an end nobody has told us. */
  'employment.contractTo': fact('合同终止日', 'date', {
    ...EMPLOYMENT,
    verifiedBy: 'RSJ',
    evidence: '劳动（聘用）合同',
  }),
  'employment.contractYears': derived('合同年限', 'integer', {
    unit: '年',
    dependsOnDay: true,
    verifiedBy: 'RSJ',
    evidence: '载明起止日期的劳动（聘用）合同',
  }),
  'employment.serviceMonths': derived('在本单位服务月数', 'integer', {
    unit: '个月',
    dependsOnDay: true,
    verifiedBy: 'RSJ',
    evidence: '劳动（聘用）合同',
  }),
  'employment.isFromOutside': fact('是否从市外引进', 'boolean', {
    ...EMPLOYMENT,
    verifiedBy: 'RSJ',
    evidence: '引进前一年在市外的社会保险或学籍证明',
  }),
  'employment.introducedOn': fact('引进日期', 'date', {
    verifiedBy: 'RSJ',
    evidence: '引进文件或首份劳动（聘用）合同',
  }),
  'employment.annualPayFen': fact('年薪', 'moneyFen', {
    ...EMPLOYMENT,
    sensitivity: 'sensitive',
    verifiedBy: 'CZJ',
    evidence: '个人所得税纳税记录和银行工资流水',
  }),
  'employment.paidWagesFen': declared('申报年度企业实际支付工资', 'moneyFen', {
    sensitivity: 'sensitive',
    dependsOnDay: true,
    verifiedBy: 'CZJ',
    evidence: '申报年度个人所得税扣缴记录和银行工资流水',
  }),
  'employment.performanceBaseFen': declared('派驻单位当年绩效基数', 'moneyFen', {
    dependsOnDay: true,
    verifiedBy: 'RSJ',
    evidence: '派驻单位当年绩效基数核定表',
  }),
  'employment.annualReviewCode': declared('上年度考核结果', 'code', {
    codeList: 'annualReview',
    dependsOnDay: true,
    verifiedBy: 'RSJ',
    evidence: '年度考核登记表',
  }),
  'employment.isStationed': declared('是否由人才储备中心派驻', 'boolean', {
    verifiedBy: 'RCB',
    evidence: '人才储备中心派驻通知',
  }),
  'employment.hasServiceAgreement': declared('是否签订服务协议并明确服务时间、事项和绩效', 'boolean', {
    verifiedBy: 'RCB',
    evidence: '服务协议',
  }),
  'insurance.firstLocalMonth': fact('首次在本县参保月份', 'month', { ...INSURANCE, dependsOnDay: false }),
  'insurance.isCurrent': fact('是否正在本县参保缴费', 'boolean', INSURANCE),
  'insurance.monthsTotal': fact('在本县累计参保月数', 'integer', { ...INSURANCE, unit: '个月' }),
  'insurance.monthsConsecutive': fact('在本县连续参保月数', 'integer', { ...INSURANCE, unit: '个月' }),
} as const satisfies Readonly<Record<string, FactDefinition>>
