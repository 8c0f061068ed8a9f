import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Day, Moment } from '@/components/ui/day'
import { DescriptionList } from '@/components/ui/description-list'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { PrintButton } from '@/components/ui/print-button'
import { requireStaff } from '@/lib/platform/session'
import { getHandover } from '@/lib/staffing/queries/get-handover'
import { HandoverLines, HandoverTotals, Signatures } from './handover-sheet'

export const metadata: Metadata = { title: '交接清单' }

export default async function HandoverSheetPage({ params }: PageProps<'/office/handovers/[id]'>) {
  const actor = await requireStaff()
  const view = await getHandover(actor, (await params).id)
  if (!view) notFound()
  return (
    <>
      <PageHeader
        title={`${view.leaverName}工作交接清单`}
        subtitle={`共 ${view.count} 项`}
        actions={<PrintButton variant="primary" />}
      />
      <div className="space-y-4">
        <Panel title="交接情况">
          <DescriptionList
            columns={3}
            items={[
              { term: '离任人', value: view.leaverName },
              { term: '交接原因', value: view.reason },
              { term: '最后工作日', value: view.lastDay ? <Day value={view.lastDay} /> : '办理交接时' },
              { term: '办理人', value: view.createdByName },
              { term: '办理时间', value: <Moment value={view.createdAt} /> },
            ]}
          />
        </Panel>
        <HandoverTotals totals={view.totals} />
        <HandoverLines lines={view.lines} />
        <Signatures />
      </div>
    </>
  )
}
