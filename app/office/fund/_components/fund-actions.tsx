import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import type { YearOverview } from '@/lib/fund/queries/get-fund-overview'

/** Where to from a fund's year: what was paid before this system, and the budget that replaces a ceiling. */
export const FundActions = ({ year, mayKeep }: { year: YearOverview; mayKeep: boolean }) => (
  <>
    <LinkButton href={paths.openingBatches()}>期初待遇</LinkButton>
    {mayKeep && year.status === 'planned' ? (
      <LinkButton variant="primary" href={paths.fundOpenYear(year.year)}>
        下达 {year.year} 年预算…
      </LinkButton>
    ) : null}
  </>
)
