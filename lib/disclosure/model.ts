/** The numbers of a talent that are masked everywhere, and may be asked to be shown whole. */
export const DISCLOSED_FIELDS = ['identity', 'phone'] as const
export type DisclosedField = (typeof DISCLOSED_FIELDS)[number]

/** What an officer needs a whole number for. */
export const DISCLOSURE_REASONS = ['contact', 'verify', 'bankQuery', 'otherSystem', 'personAsked'] as const
export type DisclosureReason = (typeof DISCLOSURE_REASONS)[number]

/** How many whole numbers one officer may ask for in a day without anybody else (security.md §2.3). */
export const DAILY_DISCLOSURES = 50
/** How many more the security administrator may allow at once. */
export const MOST_EXTRA = 200
/** How long a whole number stands on the screen. */
export const SHOWN_SECONDS = 60

/** One look at a number, as the person it belongs to reads it. */
export type Disclosure = {
  readonly id: string
  readonly field: DisclosedField
  readonly reason: DisclosureReason
  readonly words: string
  readonly byName: string
  readonly at: Date
}
