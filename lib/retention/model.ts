/** What the house keeps papers for when the county has said nothing. */
export const DEFAULT_MONTHS = 12
/** As long as a refusal may be taken to court (行政诉讼法第四十六条), and ten years. */
export const FEWEST_MONTHS = 6
export const MOST_MONTHS = 120
/** A shorter period begins so many days later: what was typed by mistake can be put right before anything is deleted. */
export const DAYS_BEFORE_SHORTER = 7

/** What holds papers back though their time is over. */
export const HOLDS = ['reconsideration', 'objection', 'receivable'] as const
export type Hold = (typeof HOLDS)[number]

/** A period once declared; itemId null: of every item without one of its own; months null: an item goes by the county's again. */
export type RetentionRule = {
  readonly id: string
  readonly itemId: string | null
  readonly months: number | null
  readonly effectiveOn: string
}

/** How long the papers of an item are kept on a day, and by which rule; ruleId null: by the house's own period. */
export type Period = { readonly months: number; readonly ruleId: string | null; readonly isOwn: boolean }

/** A case that ended long enough ago. */
export type OverdueCase = {
  readonly id: string
  readonly number: string
  readonly itemId: string
  readonly files: number
  readonly holds: readonly Hold[]
}
