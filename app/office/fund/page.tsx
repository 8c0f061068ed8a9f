import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import { FUND_YEAR_STATUS_LABELS } from '@/lib/fund/labels'
import { mayReadFund } from '@/lib/fund/permission'
import { getFundOverview } from '@/lib/fund/queries/get-fund-overview'
import { dateIn, yearOf } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { Commitments } from './_components/commitments'
import { FundActions } from './_components/fund-actions'
import { SubBudgetTable } from './_components/sub-budget-table'
import { YearFigures } from './_components/year-figures'

export const metadata: Metadata = { title: '资金' }

export default async function FundPage({ searchParams }: PageProps<'/office/fund'>) {
  const actor = await requireStaff()
  if (!mayReadFund(actor)) notFound()
  const [overview, query, now] = await Promise.all([getFundOverview(actor), searchParams, businessNow()])
  if (!overview) return <NoFund />
  const { fund, years, mayKeep } = overview
  const asked = Number(query.year) || yearOf(dateIn(now))
  const year = years.find((one) => one.year === asked) ?? years[0]
  if (!year) return <NoFund />
  const status = `${FUND_YEAR_STATUS_LABELS[year.status]}${year.documentNumber ? ` · ${year.documentNumber}` : ''}`
  return (
    <>
      <PageHeader
        title={fund.name}
        subtitle={`付款账户：${fund.payerName} ${fund.payerBankName} ${fund.payerAccountMasked}`}
        actions={<FundActions year={year} mayKeep={mayKeep} />}
      />
      <Tabs
        label="年度"
        current={paths.fund(year.year)}
        tabs={years.map((one) => ({ href: paths.fund(one.year), label: `${one.year} 年` }))}
      />
      <div className="mt-4 space-y-4">
        <YearFigures year={year} status={status} />
        <SubBudgetTable year={year} fundId={fund.id} mayKeep={mayKeep} />
        <Commitments years={years.filter((one) => one.year > year.year)} from={year.year} />
      </div>
    </>
  )
}

const NoFund = () => (
  <>
    <PageHeader title="资金" />
    <EmptyState title="还没有设立专项资金" why="专项资金和年度预算由财政人员设立后，审定时才能预占、到期时才能拨付。" />
  </>
)
