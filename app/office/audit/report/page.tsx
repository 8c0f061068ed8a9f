import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { getCountyName } from '@/lib/account/queries/get-county-name'
import { getMonthReport } from '@/lib/audit/queries/get-month-report'
import { dateIn } from '@/lib/kernel/plain-date'
import { addToMonth, monthOf, parsePlainMonth } from '@/lib/kernel/plain-month'
import { wallNow } from '@/lib/platform/clock'
import { requireRole } from '@/lib/platform/session'
import { ReportSheet } from './report-sheet'

export const metadata: Metadata = { title: '月度审计报告' }

export default async function AuditReportPage({ searchParams }: PageProps<'/office/audit/report'>) {
  const actor = await requireRole('auditor')
  const now = wallNow()
  const thisMonth = monthOf(dateIn(now))
  const asked = parsePlainMonth(String((await searchParams).month ?? thisMonth))
  if (asked === null || asked > thisMonth) notFound()
  const [report, county] = await Promise.all([getMonthReport(actor, asked), getCountyName(actor)])
  if (!report) notFound()
  const [year, month] = asked.split('-').map(Number)
  return (
    <>
      <PageHeader
        title={`${county}审计报告 ${year} 年 ${month} 月`}
        subtitle="本月做了什么、记录是否完整。打印后签字存档；纸上的链头可用来核对日后的数据库。"
        breadcrumbs={[{ href: paths.audit(), label: '审计' }]}
        actions={
          <>
            <LinkButton href={paths.auditReport(addToMonth(asked, -1))}>上月</LinkButton>
            {asked < thisMonth ? <LinkButton href={paths.auditReport(addToMonth(asked, 1))}>下月</LinkButton> : null}
            <LinkButton href={paths.fundStatement({ month: asked })}>资金月末对账表</LinkButton>
            <PrintButton variant="primary" />
          </>
        }
      />
      <ReportSheet report={report} printedAt={now} isOver={asked < thisMonth} />
    </>
  )
}
