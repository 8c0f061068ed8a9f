import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'

/** How a figure is counted: money in fen, or a number of people, cases or cards. */
export type MetricUnit = 'fen' | 'talents' | 'cases'

/** What a row behind a figure is; the page that shows it follows from this. */
export type RowKind = 'talent' | 'application' | 'payment' | 'budget'

/** By what a metric may be split and its rows narrowed. Not every metric knows every dimension. */
export const DIMENSIONS = ['township', 'tier', 'industry', 'month', 'category'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Which rows are asked for: the fund or calendar year, and values of dimensions. `today` decides what is overdue. */
export type MetricScope = {
  readonly year: number
  readonly today: PlainDate
  readonly where?: Readonly<Partial<Record<Dimension, string>>>
}

/** One row behind a figure. `amountFen` is what it adds to a figure of money. */
export type MetricRow = {
  readonly id: string
  /** Id of what the row's page shows: the person, the case, the award behind a payment, the sub-budget. */
  readonly link: string
  readonly kind: RowKind
  readonly title: string
  readonly detail: string
  readonly unitName: string | null
  readonly day: PlainDate | null
  readonly amountFen: Fen | null
}

/** A figure: how many rows, and their sum where they are money. */
export type Figure = { readonly count: number; readonly amountFen: Fen }
export type Slice = Figure & { readonly key: string }
