import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import type { YearOverview } from '@/lib/fund/queries/get-fund-overview'
import type { CategoryChoice } from './category-choices'
import { PlanYear } from './plan-year'

type Props = {
  fundId: string
  years: readonly YearOverview[]
  year: YearOverview
  thisYear: number
  mayKeep: boolean
  choices: readonly CategoryChoice[]
}

/** Where to from a fund's year: what was paid before this system, years to come, and the budget that replaces a ceiling. */
export function FundActions({ fundId, years, year, thisYear, mayKeep, choices }: Props) {
  const isMissing = !years.some((one) => one.year === thisYear)
  const toOpen = year.status === 'planned' ? year.year : isMissing ? thisYear : null
  return (
    <>
      <LinkButton href={paths.fundStatement({ fund: fundId })}>月末对账表</LinkButton>
      {year.status !== 'planned' && year.year < thisYear ? (
        <LinkButton href={paths.yearClosing(year.id)}>年终结转</LinkButton>
      ) : null}
      <LinkButton href={paths.openingBatches()}>期初待遇</LinkButton>
      {mayKeep ? <PlanYear fundId={fundId} years={years} thisYear={thisYear} choices={choices} /> : null}
      {mayKeep && toOpen !== null ? (
        <LinkButton variant="primary" href={paths.fundOpenYear(toOpen)}>
          下达 {toOpen} 年预算…
        </LinkButton>
      ) : null}
    </>
  )
}
