import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { requireStaff } from '@/lib/platform/session'
import { getBatch } from '@/lib/subsidy/queries/get-batch'
import { BatchSheet } from '../../../_components/batch-sheet'
import { PrintButton } from '@/components/ui/print-button'

export const metadata: Metadata = { title: '汇总花名册' }

const ALL = 20_000

export default async function BatchSheetPage({ params }: PageProps<'/office/payments/batches/[id]/print'>) {
  const actor = await requireStaff()
  const { id } = await params
  const batch = await getBatch(actor, id, { limit: ALL })
  if (!batch) notFound()
  return (
    <>
      <PageHeader
        title={`${batch.purpose}发放花名册`}
        subtitle={`批次 ${batch.number} · ${batch.fundName} ${batch.year} 年 · 付款账户 ${batch.payer}`}
        breadcrumbs={[{ href: paths.batch(id), label: `批次 ${batch.number}` }]}
        actions={
          <>
            <PrintButton variant="primary" />
            <LinkButton href={paths.batch(id)}>返回批次</LinkButton>
          </>
        }
      />
      <BatchSheet batch={batch} />
    </>
  )
}
