import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePlace } from '@/app/office/require-place'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { getImport } from '@/lib/register-import/queries/get-import'
import { ImportMark } from '../_components/import-mark'
import { FaultPanel } from './_batch/fault-panel'
import { ImportFigures } from './_batch/import-figures'
import { ImportFacts } from './_batch/import-facts'
import { NextStep } from './_batch/next-step'
import { PreviewPanel } from './_batch/preview-panel'

export const metadata: Metadata = { title: '导入批次' }

export default async function ImportPage({ params }: PageProps<'/office/imports/[id]'>) {
  const actor = await requirePlace('imports')
  const detail = await getImport(actor, (await params).id)
  if (!detail) notFound()
  const { batch, kindLabel } = detail
  return (
    <>
      <PageHeader
        title={<span className="wrap-anywhere">{batch.fileName}</span>}
        subtitle={`导入${kindLabel}${batch.rowCount > 0 ? `，共 ${batch.rowCount.toLocaleString('zh-CN')} 行` : ''}`}
        marks={<ImportMark status={batch.status} plain={false} />}
        breadcrumbs={[{ href: paths.imports(), label: '批量导入' }]}
      />
      <div className="space-y-4">
        <NextStep detail={detail} />
        <ImportFigures batch={batch} />
        <FaultPanel detail={detail} />
        <PreviewPanel detail={detail} />
        <ImportFacts detail={detail} />
      </div>
    </>
  )
}
