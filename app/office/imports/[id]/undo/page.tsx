import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requirePlace } from '@/app/office/require-place'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { previewUndo } from '@/lib/register-import/queries/preview-undo'
import { UndoPanel } from './undo-panel'

export const metadata: Metadata = { title: '撤销导入' }

export default async function UndoImportPage({ params }: PageProps<'/office/imports/[id]/undo'>) {
  const actor = await requirePlace('imports')
  const undo = await previewUndo(actor, (await params).id)
  if (!undo) notFound()
  return (
    <>
      <PageHeader
        title={`撤销导入${undo.kindLabel}`}
        subtitle={undo.fileName}
        breadcrumbs={[
          { href: paths.imports(), label: '批量导入' },
          { href: paths.importBatch(undo.id), label: '导入批次' },
        ]}
      />
      <UndoPanel undo={undo} />
    </>
  )
}
