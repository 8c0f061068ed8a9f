import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PrintButton } from '@/components/ui/print-button'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { OPENING_BATCH_KIND_LABELS } from '@/lib/opening-balance/labels'
import { getOpeningBatch } from '@/lib/opening-balance/queries/get-opening-batch'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { BatchSheet } from '../../_components/batch-sheet'

export const metadata: Metadata = { title: '期初清单' }

const ALL = 20_000

export default async function OpeningSheetPage({ params }: PageProps<'/office/fund/opening/[id]/print'>) {
  const actor = await requireStaff()
  const { id } = await params
  const batch = await getOpeningBatch(actor, id, { now: await businessNow(), limit: ALL })
  if (!batch) notFound()
  return (
    <>
      <PageHeader
        title={`${OPENING_BATCH_KIND_LABELS[batch.kind]}清单`}
        subtitle={`批次 ${batch.number} · ${batch.title} · 来源文件 ${batch.documentNumber} · ${batch.fundName}`}
        breadcrumbs={[{ href: paths.openingBatch(id), label: `批次 ${batch.number}` }]}
        actions={
          <>
            <PrintButton />
            <LinkButton href={paths.openingBatch(id)}>返回批次</LinkButton>
          </>
        }
      />
      <BatchSheet batch={batch} />
    </>
  )
}
