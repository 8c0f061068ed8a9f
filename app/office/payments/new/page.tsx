import type { Metadata } from 'next'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireRole } from '@/lib/platform/session'
import { previewBatch } from '@/lib/subsidy/queries/preview-batch'
import { BatchConfirmation } from '../_components/batch-confirmation'
import { one, readDueFilter, readTicked } from '../_components/due-query'

export const metadata: Metadata = { title: '制作兑现批次' }

export default async function NewBatchPage({ searchParams }: PageProps<'/office/payments/new'>) {
  const actor = await requireRole('treasurer')
  const query = await searchParams
  const selection = one(query.all) ? { filter: readDueFilter(query) } : { paymentIds: readTicked(query) }
  const preview = await previewBatch(actor, selection)
  return (
    <>
      <PageHeader
        title="制作兑现批次"
        subtitle="核对清单后制单。制单后清单冻结，不能增减；由另一人复核、第三人导出、第四人对账。"
        breadcrumbs={[{ href: paths.payments(), label: '待拨付' }]}
      />
      {preview && preview.count > 0 ? (
        <BatchConfirmation preview={preview} selection={selection} />
      ) : (
        <EmptyState
          title="没有选中待拨付的款项"
          why="没有勾选，或所选款项已被他人制单。"
          action={<LinkButton href={paths.payments()}>返回待拨付</LinkButton>}
        />
      )}
    </>
  )
}
