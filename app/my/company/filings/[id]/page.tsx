import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { Alert } from '@/components/ui/alert'
import { PageHeader } from '@/components/ui/page-header'
import { getFiling } from '@/lib/employer-filing/queries/get-filing'
import { businessNow } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import { requireApplicant } from '@/lib/platform/session'
import { FiledRows } from './filed-rows'
import { Preview } from './preview'

export const metadata: Metadata = { title: '单位代填' }

export default async function FilingPage({ params }: PageProps<'/my/company/filings/[id]'>) {
  const actor = await requireApplicant()
  const view = await getFiling(actor, (await params).id, await businessNow())
  if (!view) notFound()
  const { id, itemTitle, fileName, preview, problem, rows } = view
  return (
    <>
      <PageHeader
        title={itemTitle}
        subtitle={fileName}
        breadcrumbs={[{ href: paths.myFilings(), label: '为职工代填' }]}
      />
      <div className="space-y-4">
        {problem === null ? null : (
          <Alert tone="bad" title="这张表不能办理">
            {problem}
          </Alert>
        )}
        {preview ? <Preview id={id} itemTitle={itemTitle} preview={preview} requestId={newId()} /> : null}
        {view.filedAt ? <FiledRows rows={rows} /> : null}
      </div>
    </>
  )
}
