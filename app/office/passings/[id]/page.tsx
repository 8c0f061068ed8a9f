import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { PASSING_VERB_LABELS } from '@/lib/application/labels'
import { getPassingReport } from '@/lib/application/queries/get-passing-report'
import { requirePlace } from '../../require-place'
import { PassingReportBody } from './passing-report-body'

export const metadata: Metadata = { title: '批量办理结果' }

export default async function PassingPage({ params }: PageProps<'/office/passings/[id]'>) {
  const actor = await requirePlace('worklist')
  const report = await getPassingReport(actor, (await params).id)
  if (!report) notFound()
  return (
    <>
      <PageHeader
        title={`${PASSING_VERB_LABELS[report.verb]}结果`}
        subtitle={`办理人 ${actor.name}`}
        breadcrumbs={[{ href: paths.office(), label: '今日待办' }]}
        actions={
          <>
            <PrintButton />
            <LinkButton href={paths.office()} variant="primary">
              回到今日待办
            </LinkButton>
          </>
        }
      />
      <PassingReportBody report={report} />
    </>
  )
}
