import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import { FUND_YEAR_STATUS_LABELS } from '@/lib/fund/labels'
import { mayKeepFund, mayReadFund } from '@/lib/fund/permission'
import { getFundOverview } from '@/lib/fund/queries/get-fund-overview'
import { dateIn, yearOf } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { listPayingItems } from '@/lib/policy/queries/list-paying-items'
import { categoryChoices } from './_components/category-choices'
import { Commitments } from './_components/commitments'
import { FundActions } from './_components/fund-actions'
import { NoFund } from './_components/no-fund'
import { SubBudgetTable } from './_components/sub-budget-table'
import { YearFigures } from './_components/year-figures'

export const metadata: Metadata = { title: '资金' }

export default async function FundPage({ searchParams }: PageProps<'/office/fund'>) {
  const actor = await requireStaff()
  if (!mayReadFund(actor)) notFound()
  const [overview, items] = await Promise.all([getFundOverview(actor), listPayingItems(actor)])
  const [query, now] = await Promise.all([searchParams, businessNow()])
  const thisYear = yearOf(dateIn(now))
  const { fund, years, mayKeep } = overview ?? { fund: null, years: [], mayKeep: mayKeepFund(actor) === null }
  const year = years.find((one) => one.year === (Number(query.year) || thisYear)) ?? years[0]
  if (!fund || !year) return <NoFund fund={fund} thisYear={thisYear} mayKeep={mayKeep} />
  const choices = categoryChoices(years, items)
  const status = `${FUND_YEAR_STATUS_LABELS[year.status]}${year.documentNumber ? ` · ${year.documentNumber}` : ''}`
  return (
    <>
      <PageHeader
        title={fund.name}
        subtitle={`付款账户：${fund.payerName} ${fund.payerBankName} ${fund.payerAccountMasked}`}
        actions={<FundActions {...{ fundId: fund.id, years, year, thisYear, mayKeep, choices }} />}
      />
      <Tabs
        label="年度"
        current={paths.fund(year.year)}
        tabs={years.map((one) => ({ href: paths.fund(one.year), label: `${one.year} 年` }))}
      />
      <div className="mt-4 space-y-4">
        <YearFigures year={year} status={status} />
        <SubBudgetTable year={year} fundId={fund.id} mayKeep={mayKeep} choices={choices} />
        <Commitments years={years.filter((one) => one.year > year.year)} from={year.year} />
      </div>
    </>
  )
}
