import { addDays, addMonths, toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import type { Ending, Plan } from '../cases/plans'
import { later } from '../cases/days'

const FIRST_MONTH = toPlainDate('2025-03-01')
const MONTHS = 18

/** How many cases of an ending are filed in each month from March 2025 to August 2026, a digit a month. */
type Course = readonly [code: string, ending: Ending, perMonth: string]

const COURSES: readonly Course[] = [
  ['REC-01', 'granted', '344333332244334333'],
  ['CARD-01', 'granted', '343334333344433330'],
  ['BUY-01', 'granted', '667666655056776600'],
  ['SET-09', 'granted', '222222222022222211'],
  ['SET-05', 'granted', '111122111011211111'],
  ['LIV-01', 'granted', '111111111011111111'],
  ['LIV-02', 'granted', '000000000001011222'],
  ['RENT-01', 'granted', '223222232022222222'],
  ['ENT-01', 'granted', '010010010001001010'],
  ['SET-09', 'declined', '010010001000100100'],
  ['RENT-01', 'declined', '100100100010010010'],
  ['BUY-01', 'declined', '001000100100001000'],
  ['SET-05', 'withdrawn', '010001000100010010'],
  ['RENT-01', 'withdrawn', '000100010001000100'],
  ['LIV-01', 'lapsed', '001000100010001000'],
  ['SET-09', 'objected', '001001010001010000'],
  ['LIV-01', 'employer', '000000000000000011'],
  ['RENT-01', 'intake', '000000000000000124'],
  ['SET-09', 'intake', '000000000000000013'],
  ['BUY-01', 'intake', '000000000000000002'],
  ['SET-05', 'review', '000000000000000012'],
  ['SET-09', 'review', '000000000000000024'],
  ['BUY-01', 'review', '000000000000000003'],
  ['RENT-01', 'decide', '000000000000000012'],
  ['SET-09', 'decide', '000000000000000012'],
  ['BUY-01', 'approved', '000000000000000002'],
  ['SET-05', 'returned', '000000000000000012'],
  ['RENT-01', 'returned', '000000000000000002'],
  ['LIV-02', 'draft', '000000000000000003'],
  ['REC-01', 'declined', '010010001000100110'],
  ['REC-01', 'returned', '000000000000000011'],
  ['REC-01', 'review', '000000000000000012'],
]

/** What has come in since the eighteen months and is not late yet. */
const LATEST: readonly (readonly [code: string, ending: Ending, cases: number])[] = [
  ['RENT-01', 'employer', 2],
  ['RENT-01', 'intake', 4],
  ['SET-09', 'intake', 3],
  ['REC-01', 'intake', 3],
  ['LIV-01', 'intake', 2],
  ['BUY-01', 'intake', 2],
  ['SET-09', 'review', 2],
  ['REC-01', 'review', 2],
  ['RENT-01', 'review', 2],
  ['SET-05', 'employer', 1],
  ['RENT-01', 'draft', 2],
]
/** Filed from this working day of the month on, over so many: taken on before the demo's first day, and not yet late on it. */
const LATEST_FROM = 5
const LATEST_DAYS = 2

/** Prices of homes that repeat, in yuan. */
const PRICES = [820_000, 940_000, 1_180_000, 760_000, 1_060_000, 1_320_000]
/** So many of a month's buyers are paid by tier and price, in instalments; the others by their degree, at once. */
const RECOGNISED_BUYERS = 4
export const BUYER_TIERS = ['B', 'C', 'D']
/** So long before it is filed, the contract was. */
const FILED_DAYS_BEFORE = 40

export type MonthOfPlans = { readonly first: PlainDate; readonly plans: readonly Plan[] }

/** The plans of eighteen months; within a month one a working day, item by item. */
export function historyPlans(): MonthOfPlans[] {
  return Array.from({ length: MONTHS }, (_, month) => {
    const first = addMonths(FIRST_MONTH, month)
    const wanted = COURSES.flatMap(([code, ending, perMonth]) =>
      Array.from({ length: Number(perMonth.charAt(month)) }, (_, n) => ({ code, ending, n })),
    )
    const plans = wanted.map(({ code, ending, n }, index) => ({
      ...planOn(code, ending, later(first, 1 + (index % 12)), index),
      ...(code === 'BUY-01' && ending === 'granted' && n < RECOGNISED_BUYERS && { tiers: BUYER_TIERS }),
    }))
    return { first, plans }
  })
}

/** The plans of the days before the demo's first. */
export function latestPlans(): MonthOfPlans {
  const first = addMonths(FIRST_MONTH, MONTHS)
  const wanted = LATEST.flatMap(([code, ending, cases]) => Array.from({ length: cases }, () => ({ code, ending })))
  const plans = wanted.map(({ code, ending }, index) =>
    planOn(code, ending, later(first, LATEST_FROM + (index % LATEST_DAYS)), index),
  )
  return { first, plans }
}

/** Somebody's case; a buyer's contract is as old as such contracts are. */
export function planOn(code: string, ending: Ending, submittedOn: PlainDate, index: number): Plan {
  const answers = {
    'housing.filedOn': addDays(submittedOn, -FILED_DAYS_BEFORE),
    'housing.priceFen': String(PRICES[index % PRICES.length]),
  }
  return { code, ending, submittedOn, answers }
}
