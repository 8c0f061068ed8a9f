import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { mayReadFund } from '@/lib/fund/permission'
import { mayHandleOpening } from '@/lib/opening-balance/permission'
import { listOpeningBatches } from '@/lib/opening-balance/queries/list-opening-batches'
import { requireStaff } from '@/lib/platform/session'
import { OpeningBatchTable } from './_components/batch-table'

export const metadata: Metadata = { title: '期初待遇' }

export default async function OpeningBatchesPage({ searchParams }: PageProps<'/office/fund/opening'>) {
  const actor = await requireStaff()
  if (!mayReadFund(actor)) notFound()
  const { after } = await searchParams
  const list = await listOpeningBatches(actor, { after: typeof after === 'string' ? after : null })
  const mayWrite = mayHandleOpening(actor) === null
  return (
    <>
      <PageHeader
        title="期初待遇"
        subtitle="入系统前已核准、已发放的待遇：按来源文件成批登记，一人编制、另一人复核签字后入账。"
        breadcrumbs={[{ href: paths.fund(), label: '资金' }]}
        actions={
          mayWrite ? (
            <>
              <LinkButton href={paths.openingTemplate()} download>
                下载登记表模板
              </LinkButton>
              <LinkButton variant="primary" href={paths.newOpeningBatch()}>
                新建期初批次
              </LinkButton>
            </>
          ) : null
        }
      />
      <OpeningBatchTable rows={list.rows} mayWrite={mayWrite} />
      <Pagination
        previous={after ? paths.openingBatches() : null}
        next={list.next ? `${paths.openingBatches()}?after=${list.next}` : null}
      />
    </>
  )
}
