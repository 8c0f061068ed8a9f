import { declared, type FactDefinition } from './definition'

const OF_PERSON = { dependsOnDay: true, verifiedBy: 'RCB' } as const
const OF_WORK = { dependsOnDay: true, verifiedBy: 'RSJ' } as const

/** What policies ask of a person and the register does not hold. */
export const CONDUCT_FACTS = {
  'employment.isProbationPassed': declared('试用期是否考核合格', 'boolean', {
    ...OF_WORK,
    evidence: '试用期考核合格证明',
  }),
  'employment.isServicePassed': declared('服务期满考察是否合格', 'boolean', {
    ...OF_WORK,
    evidence: '服务期满考察意见',
  }),
  'employment.isUrgentTalent': declared('是否列入急需紧缺人才引进计划', 'boolean', {
    ...OF_WORK,
    verifiedBy: 'RCB',
    evidence: '急需紧缺人才引进公告和录用文件',
  }),
  'employment.registeredOn': declared('人才备案日期', 'date', { ...OF_WORK, evidence: '人才备案回执' }),
  'employment.isFirstLocalJob': declared('是否首次来本市就业', 'boolean', {
    ...OF_WORK,
    evidence: '社会保险参保记录或无本市参保记录证明',
  }),
  'employment.localMonthsPerYear': declared('每年在本地工作月数', 'integer', {
    ...OF_WORK,
    unit: '个月',
    evidence: '工作记录和考勤证明',
  }),
  'employment.taxedRewardFen': declared('柔性引进年度纳税报酬', 'moneyFen', {
    ...OF_WORK,
    sensitivity: 'sensitive',
    verifiedBy: 'CZJ',
    evidence: '增值税发票或个人所得税完税凭证',
  }),
  'insurance.registeredOn': declared('新参保登记日期', 'date', { ...OF_WORK, evidence: '社会保险参保登记表' }),
  'person.isAcademician': declared('是否院士', 'boolean', { ...OF_PERSON, evidence: '院士证书' }),
  'person.isPublicNormal': declared('是否公费师范生', 'boolean', { ...OF_PERSON, evidence: '公费师范生协议' }),
  'person.isShortageMajor': declared('所学专业是否列入紧缺目录', 'boolean', {
    ...OF_PERSON,
    evidence: '毕业证书（载明专业）',
  }),
  'person.skillObtainedOn': declared('技能等级取得日期', 'date', {
    ...OF_WORK,
    evidence: '职业资格证书或职业技能等级证书',
  }),
  'person.incomeTaxFen': declared('上年度工资薪金个人所得税', 'moneyFen', {
    ...OF_PERSON,
    sensitivity: 'sensitive',
    verifiedBy: 'CZJ',
    evidence: '个人所得税纳税记录',
  }),
  'person.startupJobs': declared('创业带动就业人数', 'integer', {
    ...OF_WORK,
    unit: '人',
    evidence: '创业实体营业执照和社会保险缴费证明',
  }),
  'person.hasFalsified': declared('是否曾弄虚作假或提供虚假材料', 'boolean', {
    ...OF_PERSON,
    sensitivity: 'sensitive',
    evidence: '诚信承诺和核查结果',
  }),
  'person.isUnderPenalty': declared('是否处于处分期、刑罚执行期或失信期', 'boolean', {
    ...OF_PERSON,
    sensitivity: 'sensitive',
    evidence: '诚信承诺和核查结果',
  }),
  'recognition.basisCode': declared('人才认定方式', 'code', {
    ...OF_PERSON,
    codeList: 'recognitionBasis',
    evidence: '人才认定文件',
  }),
  'honour.isNamedTalent': declared('是否被命名为拔尖人才', 'boolean', { ...OF_PERSON, evidence: '命名文件' }),
  'honour.hasFiveYearRecord': declared('近五年是否取得规定业绩', 'boolean', {
    ...OF_PERSON,
    evidence: '业绩材料和推荐意见',
  }),
  'household.kindergartenChildren': declared('就读民办幼儿园的子女数', 'integer', {
    ...OF_PERSON,
    unit: '人',
    verifiedBy: 'JYJ',
    evidence: '民办幼儿园在园证明',
  }),
} as const satisfies Readonly<Record<string, FactDefinition>>
