import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { OPENING_BATCH_KIND_LABELS } from '@/lib/opening-balance/labels'
import { getOpeningBatch } from '@/lib/opening-balance/queries/get-opening-batch'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { BatchHands } from '../_components/batch-hands'
import { OpeningBatchMark } from '../_components/batch-mark'
import { BatchTotals } from '../_components/batch-totals'
import { EffectTable } from '../_components/effect-table'
import { FaultyRows } from '../_components/faulty-rows'
import { LineTable } from '../_components/line-table'
import { NextAct } from '../_components/next-act'
import { Source } from '../_components/source'
import { TooLate } from '../_components/too-late'
import { WriteLines } from '../_components/write-lines'

export const metadata: Metadata = { title: '期初批次' }

export default async function OpeningBatchPage({ params, searchParams }: PageProps<'/office/fund/opening/[id]'>) {
  const actor = await requireStaff()
  const [{ id }, { after }, now] = await Promise.all([params, searchParams, businessNow()])
  const batch = await getOpeningBatch(actor, id, { now, after: Number(after) || 0 })
  if (!batch) notFound()
  return (
    <>
      <PageHeader
        title={`${OPENING_BATCH_KIND_LABELS[batch.kind]} ${batch.number}`}
        subtitle={`${batch.title} · ${batch.documentNumber} · ${batch.fundName}`}
        marks={<OpeningBatchMark status={batch.status} plain={false} />}
        actions={<LinkButton href={paths.openingSheet(id)}>打印清单</LinkButton>}
        breadcrumbs={[{ href: paths.openingBatches(), label: '期初待遇' }]}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-4 xl:order-last">
          <NextAct batch={batch} />
          <Source batch={batch} />
          <BatchHands batch={batch} />
        </div>
        <div className="min-w-0 space-y-4">
          <BatchTotals batch={batch} />
          <TooLate batch={batch} />
          <FaultyRows batch={batch} />
          <WriteLines batch={batch} />
          <EffectTable batch={batch} />
          <LineTable batch={batch} isPaged={Boolean(after)} />
        </div>
      </div>
    </>
  )
}
