/** The chapters of a difference in the order they are read: what a leader asks first comes first. */
export const DIFFERENCE_SECTIONS = {
  head: '事项',
  document: '文件',
  time: '时间',
  who: '条件',
  amount: '金额',
  periods: '期限',
  schedule: '发放',
  funding: '资金',
  limits: '叠加与上限',
  recovery: '追回',
  materials: '材料与填报',
  chain: '环节',
  notice: '公示',
  benefits: '服务',
  notes: '读法',
} as const

export type SectionKey = keyof typeof DIFFERENCE_SECTIONS

/** The chapter that begins with a field; a field without one stays in the chapter it stands in. */
const OPENS: Readonly<Partial<Record<string, SectionKey>>> = {
  document: 'document',
  effectiveFrom: 'time',
  effectiveTo: 'time',
  window: 'time',
  appliesWhen: 'who',
  criteria: 'who',
  checks: 'schedule',
  outcome: 'amount',
  periods: 'periods',
  schedule: 'schedule',
  funding: 'funding',
  caps: 'limits',
  stacking: 'limits',
  household: 'limits',
  recovery: 'recovery',
  evidence: 'materials',
  commitment: 'materials',
  chain: 'chain',
  notice: 'notice',
  benefits: 'benefits',
  notes: 'notes',
}

export const sectionOf = (field: string, within: SectionKey): SectionKey => OPENS[field] ?? within
