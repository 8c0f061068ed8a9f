import { derived, fact, type FactDefinition } from './definition'

const ENTERPRISE = { subject: 'enterprise', table: 'enterprise' } as const
const TAX_YEAR = {
  subject: 'enterprise',
  origin: 'period',
  table: 'enterprise_tax_year',
  dependsOnDay: true,
  verifiedBy: 'CZJ',
  evidence: '上年度完税证明和纳税申报表',
} as const
const QUALIFICATION = {
  subject: 'enterprise',
  origin: 'period',
  table: 'enterprise_qualification',
  sensitivity: 'public',
  dependsOnDay: true,
  whenAbsent: false,
} as const

/** 用人单位: of a talent's employer on the day, or of the enterprise that applies. */
export const ENTERPRISE_FACTS = {
  'enterprise.typeCode': fact('用人单位类型', 'code', {
    ...ENTERPRISE,
    codeList: 'employerType',
    sensitivity: 'public',
    verifiedBy: 'JXJ',
    evidence: '营业执照或法人证书',
  }),
  'enterprise.industryCode': fact('所属行业', 'code', {
    ...ENTERPRISE,
    codeList: 'GB/T 4754',
    sensitivity: 'public',
    verifiedBy: 'JXJ',
    evidence: '营业执照',
  }),
  'enterprise.industrySectionCode': derived('所属行业门类', 'code', {
    subject: 'enterprise',
    codeList: 'industrySection',
    sensitivity: 'public',
    verifiedBy: 'JXJ',
    evidence: '营业执照',
  }),
  'enterprise.isDishonest': fact('用人单位是否被列为失信主体', 'boolean', {
    ...ENTERPRISE,
    verifiedBy: 'JXJ',
    evidence: '信用中国查询报告',
  }),
  'enterprise.isAboveScale': fact('是否规模以上企业', 'boolean', {
    ...ENTERPRISE,
    sensitivity: 'public',
    verifiedBy: 'JXJ',
    evidence: '统计部门入库证明',
  }),
  'enterprise.isHighTech': fact('是否高新技术企业', 'boolean', {
    ...QUALIFICATION,
    verifiedBy: 'JXJ',
    evidence: '高新技术企业证书',
  }),
  'enterprise.taxFenLastYear': fact('上年度纳税额', 'moneyFen', TAX_YEAR),
  'enterprise.revenueFenLastYear': fact('上年度营业收入', 'moneyFen', { ...TAX_YEAR, evidence: '上年度审计报告' }),
} as const satisfies Readonly<Record<string, FactDefinition>>
