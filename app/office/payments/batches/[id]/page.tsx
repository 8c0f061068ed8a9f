import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { PaperLinks } from '@/components/domain/paper/paper-links'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { businessNow } from '@/lib/platform/clock'
import { isDemo } from '@/lib/platform/env'
import { requireStaff } from '@/lib/platform/session'
import { ATTEMPT_STATUSES } from '@/lib/subsidy/flow'
import { getBatch } from '@/lib/subsidy/queries/get-batch'
import { getWholeReturn } from '@/lib/subsidy/queries/get-whole-return'
import { BatchAside } from '../../_components/batch-aside'
import { BatchFollowUp } from '../../_components/batch-follow-up'
import { BatchLines } from '../../_components/batch-lines'
import { BatchResults } from '../../_components/batch-results'
import { BatchSums } from '../../_components/batch-sums'
import { one } from '../../_components/due-query'
import { BatchMark } from '../../_components/status-marks'

export const metadata: Metadata = { title: '兑现批次' }

export default async function BatchPage({ params, searchParams }: PageProps<'/office/payments/batches/[id]'>) {
  const actor = await requireStaff()
  const [{ id }, query] = await Promise.all([params, searchParams])
  const status = ATTEMPT_STATUSES.find((code) => code === one(query.status)) ?? null
  const batch = await getBatch(actor, id, { status, after: Number(one(query.after)) || 0 })
  if (!batch) notFound()
  const wholeReturn = await getWholeReturn(actor, batch, await businessNow())
  return (
    <>
      <PageHeader
        title={`批次 ${batch.number}`}
        subtitle={`${batch.purpose} · ${batch.fundName} ${batch.year} 年 · 付款账户 ${batch.payer}`}
        marks={<BatchMark status={batch.status} plain={false} />}
        actions={
          <>
            <PaperLinks
              kinds={batch.status === 'cancelled' ? ['roster'] : ['paymentRequest', 'roster']}
              hrefOf={(kind) => paths.paper(kind, id)}
            />
            <LinkButton href={paths.batchSheet(id)}>打印清单</LinkButton>
          </>
        }
        breadcrumbs={[{ href: paths.batches(), label: '兑现批次' }]}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-4 xl:order-last">
          <BatchAside batch={batch} wholeReturn={wholeReturn} />
        </div>
        <div className="min-w-0 space-y-4">
          <BatchSums batch={batch} />
          <BatchFollowUp batch={batch} mayMake={batch.acts.bring.isNext} />
          <BatchResults batch={batch} isDemo={isDemo()} />
          <BatchLines batch={batch} status={status} after={one(query.after)} />
        </div>
      </div>
    </>
  )
}
