import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requirePlace } from '@/app/office/require-place'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { dateIn } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { IMPORT_KINDS } from '@/lib/register-import/model'
import { mayImport } from '@/lib/register-import/permission'
import { KindChoice } from './kind-choice'
import { KindForm } from './kind-form'

export const metadata: Metadata = { title: '导入文件' }

export default async function NewImportPage({ searchParams }: PageProps<'/office/imports/new'>) {
  const actor = await requirePlace('imports')
  if (mayImport(actor, 'upload')) redirect(paths.comparisons())
  const asked = (await searchParams).kind
  const kind = IMPORT_KINDS.find((one) => one === asked) ?? null
  return (
    <>
      <PageHeader
        title="导入文件"
        subtitle="上传后先核对，一行也不会写入，直到您看过核对结果并确认。"
        breadcrumbs={[{ href: paths.imports(), label: '批量导入' }]}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <KindChoice chosen={kind} />
        {kind ? (
          <KindForm key={kind} kind={kind} today={dateIn(await businessNow())} />
        ) : (
          <Panel>
            <p className="text-ink-2">请先选择要导入的内容。</p>
          </Panel>
        )}
      </div>
    </>
  )
}
