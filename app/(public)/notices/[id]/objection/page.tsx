import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { businessNow } from '@/lib/platform/clock'
import { publicOrActor } from '@/lib/platform/session'
import { isId } from '@/lib/kernel/id'
import { getNotice } from '@/lib/public-notice/queries/get-notice'
import { ObjectionForm } from './objection-form'
import { TipForm } from './tip-form'

export const metadata: Metadata = { title: '提出异议' }

export default async function ObjectionPage({ params }: PageProps<'/notices/[id]/objection'>) {
  const { id } = await params
  const notice = isId(id) ? await getNotice(await publicOrActor(), id, await businessNow()) : null
  if (!notice || notice.status === 'closed') notFound()
  const rows = notice.rows.map((row) => ({
    value: row.id,
    label: `${row.ordinal}. ${row.displayName}${row.distinction ?? ''} · ${row.matterTitle}${row.workUnit ? ` · ${row.workUnit}` : ''}`,
  }))
  return (
    <>
      <PageHeader
        title="提出异议"
        subtitle={`${notice.number} ${notice.title}`}
        breadcrumbs={[{ href: paths.publicNotice(notice.id), label: '公示' }]}
      />
      <div className="space-y-4">
        <ObjectionForm noticeId={notice.id} rows={rows} />
        <TipForm noticeId={notice.id} rows={rows} />
      </div>
    </>
  )
}
