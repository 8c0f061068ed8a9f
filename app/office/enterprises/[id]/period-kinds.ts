export const PERIOD_KINDS = ['tax', 'qualification', 'contact'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

export const PERIOD_TITLES: Record<PeriodKind, string> = {
  tax: '年度税收',
  qualification: '资质',
  contact: '经办联系人',
}
