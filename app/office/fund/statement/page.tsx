import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Tabs } from '@/components/ui/tabs'
import { getCountyName } from '@/lib/account/queries/get-county-name'
import { mayReadFund } from '@/lib/fund/permission'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { getMonthStatement } from '@/lib/subsidy/queries/get-month-statement'
import { CheckTable } from './_components/check-table'
import { SheetFoot } from './_components/sheet-foot'
import { StatementActs } from './_components/statement-acts'
import { readStatementQuery } from './_components/statement-query'
import { StatementVerdict } from './_components/statement-verdict'
import { YearBooks } from './_components/year-books'

export const metadata: Metadata = { title: '月末对账表' }

export default async function StatementPage({ searchParams }: PageProps<'/office/fund/statement'>) {
  const actor = await requireStaff()
  const now = await businessNow()
  const query = readStatementQuery(await searchParams, now)
  const statement = query && (await getMonthStatement(actor, query, now))
  if (!statement) notFound()
  const { fund, funds, month, isOver, years, checks, head } = statement
  const [year, number] = month.split('-').map(Number)
  const county = await getCountyName(actor)
  return (
    <div data-print="wide">
      <PageHeader
        title={`${county}${fund.name} ${year} 年 ${number} 月对账表`}
        subtitle={`${isOver ? '' : '本月未完，数字截至此刻。'}单位：元。每个数字都可以点开，看到组成它的各笔分录。`}
        breadcrumbs={
          mayReadFund(actor)
            ? [{ href: paths.fund(), label: '资金' }]
            : [{ href: paths.auditReport(), label: '月度审计报告' }]
        }
        actions={<StatementActs fundId={fund.id} month={month} isOver={isOver} />}
      />
      {funds.length > 1 ? (
        <Tabs
          label="资金"
          current={paths.fundStatement({ fund: fund.id, month })}
          tabs={funds.map(({ id, name }) => ({ href: paths.fundStatement({ fund: id, month }), label: name }))}
        />
      ) : null}
      <div className="space-y-6">
        <StatementVerdict checks={checks} />
        {years.map((one) => (
          <YearBooks key={one.id} year={one} month={month} />
        ))}
        <CheckTable checks={checks} />
        <SheetFoot head={head} printedAt={now} />
      </div>
    </div>
  )
}
