import type { Metadata } from 'next'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { listDueStandings } from '@/lib/application/queries/list-due-standings'
import { businessNow } from '@/lib/platform/clock'
import { requirePlace } from '../require-place'
import { DUE_COLUMNS } from './due-columns'

export const metadata: Metadata = { title: '到期与超期' }

export default async function DuePage() {
  const actor = await requirePlace('due')
  const standings = await listDueStandings(actor, await businessNow())
  const sum = (part: 'soon' | 'today' | 'overdue') => standings.reduce((total, one) => total + one[part], 0)
  return (
    <>
      <PageHeader
        title="到期与超期"
        subtitle={`已超期 ${sum('overdue')} 件，今天到期 ${sum('today')} 件，两个工作日内到期 ${sum('soon')} 件。到期前后按催办规则自动提醒。`}
      />
      <Panel flush>
        <DataTable
          caption="各办理单位的到期与超期件数"
          rows={standings}
          columns={DUE_COLUMNS}
          rowKey={({ unitCode }) => unitCode ?? 'employers'}
          empty={<EmptyState title="没有快到期和超期的件" why="您职责范围内的申报件都还有两个工作日以上。" />}
        />
      </Panel>
    </>
  )
}
