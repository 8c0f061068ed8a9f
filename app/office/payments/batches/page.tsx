import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterSelect } from '@/components/table/filter-controls'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requireStaff } from '@/lib/platform/session'
import { BATCH_STATUSES } from '@/lib/subsidy/flow'
import { BATCH_STATUS_LABELS } from '@/lib/subsidy/labels'
import { mayReadPayments } from '@/lib/subsidy/permission'
import { listBatches } from '@/lib/subsidy/queries/list-batches'
import { ListTools } from '@/app/office/_lists/list-tools'
import { BatchTable } from '../_components/batch-table'
import { one } from '../_components/due-query'
import { PaymentsTabs } from '../_components/payments-tabs'

export const metadata: Metadata = { title: '兑现批次' }

export default async function BatchesPage({ searchParams }: PageProps<'/office/payments/batches'>) {
  const actor = await requireStaff()
  if (!mayReadPayments(actor)) redirect(paths.entitlements())
  const query = await searchParams
  const status = BATCH_STATUSES.find((code) => code === one(query.status)) ?? null
  const list = await listBatches(actor, { status, after: one(query.after) || null })
  const options = BATCH_STATUSES.map((value) => ({
    value,
    label: `${BATCH_STATUS_LABELS[value]}（${list.counts[value]}）`,
  }))
  const here = paths.batches(status ?? undefined)
  return (
    <>
      <PageHeader title="兑现批次" subtitle="一批一清单：制单、复核、导出、对账由四人分别办理。" />
      <PaymentsTabs actor={actor} current={paths.batches()} />
      <FilterBar
        action={paths.batches()}
        chips={status ? [{ label: BATCH_STATUS_LABELS[status], removeHref: paths.batches() }] : []}
      >
        <FilterSelect name="status" label="状态" options={options} value={status ?? ''} />
      </FilterBar>
      <ListTools actor={actor} listKey="batches" query={status ? `status=${status}` : ''} />
      <BatchTable rows={list.rows} isFiltered={status !== null} />
      <Pagination
        previous={one(query.after) ? here : null}
        next={list.next ? `${here}${here.includes('?') ? '&' : '?'}after=${list.next}` : null}
      />
    </>
  )
}
