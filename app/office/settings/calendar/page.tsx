import type { Metadata } from 'next'
import { SettingsTabs } from '@/app/office/settings/_components/settings-tabs'
import { paths } from '@/app/paths'
import { Alert } from '@/components/ui/alert'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { getCalendar } from '@/lib/account/queries/get-calendar'
import { requireRole } from '@/lib/platform/session'
import { YearDays } from './year-days'

export const metadata: Metadata = { title: '工作日历' }

export default async function CalendarPage() {
  const actor = await requireRole('systemAdmin', 'securityAdmin')
  const { years, missingYears } = await getCalendar(actor)
  return (
    <>
      <PageHeader title="工作日历" subtitle="办理时限、公示期按工作日计算，依据国务院办公厅每年的节假日安排通知。" />
      <SettingsTabs current={paths.settingsCalendar()} />
      <div className="mt-4 space-y-4">
        {missingYears.length > 0 ? (
          <Alert tone="attention" title={`${missingYears.join('、')} 年的通知尚未载入`}>
            这些年份暂按周末推算，时限旁会注明“暂按周末推算”；落在这些年份的公示到期后也不能结束。
            国务院办公厅一般在上一年 11 月前后发布通知，随系统升级载入。
          </Alert>
        ) : null}
        {years.map((year) => (
          <Panel key={year.year} title={`${year.year} 年`} note={year.documentNumber}>
            <YearDays days={year.days} />
          </Panel>
        ))}
        {years.length === 0 ? <EmptyState title="还没有载入任何通知" why="所有时限都暂按周末推算。" /> : null}
      </div>
    </>
  )
}
