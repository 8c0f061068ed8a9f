import type { Metadata } from 'next'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { requireRole } from '@/lib/platform/session'
import { previewBatch } from '@/lib/subsidy/queries/preview-batch'
import { readDueFilter, readTicked, one } from '../_components/due-query'
import { MakeBatchForm } from '../_components/make-batch-form'
import { PREVIEW_COLUMNS } from '../_components/preview-columns'
import { PreviewSums } from '../_components/preview-sums'

export const metadata: Metadata = { title: '制作兑现批次' }

const SHOWN = 200

export default async function NewBatchPage({ searchParams }: PageProps<'/office/payments/new'>) {
  const actor = await requireRole('treasurer')
  const query = await searchParams
  const ticked = readTicked(query)
  const selection = one(query.all) ? { filter: readDueFilter(query) } : { paymentIds: ticked }
  const preview = await previewBatch(actor, selection)
  const header = (
    <PageHeader
      title="制作兑现批次"
      subtitle="核对清单后制单。制单后清单冻结，不能增减；由另一人复核、第三人导出、第四人对账。"
      breadcrumbs={[{ href: paths.payments(), label: '待拨付' }]}
    />
  )
  if (!preview || preview.count === 0) {
    return (
      <>
        {header}
        <EmptyState
          title="没有选中待拨付的款项"
          why="所选款项可能已被他人制单。"
          action={<LinkButton href={paths.payments()}>返回待拨付</LinkButton>}
        />
      </>
    )
  }
  return (
    <>
      {header}
      <div className="space-y-4">
        <PreviewSums preview={preview} />
        {preview.fundYears > 1 ? (
          <Alert
            tone="attention"
            title="所选款项分属不同预算年度"
            action={<LinkButton href={paths.payments()}>返回筛选</LinkButton>}
          >
            请在待拨付中按预算年度筛选后分别制单。
          </Alert>
        ) : (
          <MakeBatchForm preview={preview} selection={selection} />
        )}
        <Panel
          flush
          title="清单"
          note={preview.count > SHOWN ? `共 ${preview.count} 笔，列出前 ${SHOWN} 笔` : `共 ${preview.count} 笔`}
        >
          <DataTable
            caption="批次清单"
            rows={preview.lines.slice(0, SHOWN)}
            columns={PREVIEW_COLUMNS}
            rowKey={(row) => row.id}
            empty={null}
          />
        </Panel>
      </div>
    </>
  )
}
