import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { UploadNow } from '@/components/form/upload-now'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { CATALOGUE } from '@/lib/paper/catalogue/catalogue'
import { PAPER_LABELS } from '@/lib/paper/labels'
import { MAXIMUM_TEMPLATE_BYTES, PAPER_FORMATS } from '@/lib/paper/model'
import { listTemplates } from '@/lib/paper/queries/list-templates'
import { requirePlace } from '../../require-place'
import { FieldList } from '../_papers/field-list'
import { VersionList } from '../_papers/version-list'

export const metadata: Metadata = { title: '文书模板' }

export default async function PaperTemplatesPage({ params }: PageProps<'/office/papers/[kind]'>) {
  const actor = await requirePlace('papers')
  const { kind } = await params
  const shelf = await listTemplates(actor)
  const found = shelf?.kinds.find((one) => one.kind === kind)
  if (!shelf || !found) notFound()
  const { name, purpose } = PAPER_LABELS[found.kind]
  return (
    <>
      <PageHeader title={name} subtitle={purpose} breadcrumbs={[{ href: paths.papers(), label: '文书模板' }]} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="min-w-0 space-y-4">
          <VersionList {...found} mayChange={shelf.mayChange} />
          {shelf.mayChange ? (
            <Panel title="上传修改后的模板">
              <p className="text-ink-2">
                先下载一份现用的模板，改好后传回来。系统会检查占位符并试填一遍；有问题会逐条写明，通过后列为新的一版，看过样张再启用。
              </p>
              <UploadNow
                label={`${name}模板`}
                url={paths.paperTemplate(found.kind)}
                kinds={[PAPER_FORMATS[found.kind]]}
                maxMegabytes={MAXIMUM_TEMPLATE_BYTES / 1024 / 1024}
              />
            </Panel>
          ) : null}
        </div>
        <FieldList group={CATALOGUE[found.kind]} isSheet={PAPER_FORMATS[found.kind] === 'xlsx'} />
      </div>
    </>
  )
}
