import type { CategoryChoice } from './category-choices'
import { SetCeiling } from './set-ceiling'
import type { YearOverview } from '@/lib/fund/queries/get-fund-overview'

/** How far ahead instalments reach: awards are paid over three years. */
const YEARS_AHEAD = 3

type Props = { fundId: string; years: readonly YearOverview[]; thisYear: number; choices: readonly CategoryChoice[] }

/** Begins the next year nobody planned yet, by its first ceiling. Nothing when all within reach are there. */
export function PlanYear({ fundId, years, thisYear, choices }: Props) {
  const ahead = Array.from({ length: YEARS_AHEAD }, (_, index) => thisYear + 1 + index)
  const next = ahead.find((year) => !years.some((one) => one.year === year))
  return next === undefined ? null : (
    <SetCeiling fundId={fundId} year={next} of={choices} label={`规划 ${next} 年…`} size="md" />
  )
}
