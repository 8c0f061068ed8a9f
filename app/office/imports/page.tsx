import type { Metadata } from 'next'
import { FileUp } from 'lucide-react'
import { redirect } from 'next/navigation'
import { requirePlace } from '@/app/office/require-place'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { mayImport } from '@/lib/register-import/permission'
import { listImports } from '@/lib/register-import/queries/list-imports'
import { ImportTable } from './_components/import-table'
import { ImportTabs } from './_components/import-tabs'

export const metadata: Metadata = { title: '批量导入' }

export default async function ImportsPage({ searchParams }: PageProps<'/office/imports'>) {
  const actor = await requirePlace('imports')
  if (mayImport(actor, 'list')) redirect(paths.comparisons())
  const { after } = await searchParams
  const cursor = typeof after === 'string' ? after : undefined
  const { lines, next } = await listImports(actor, cursor)
  return (
    <>
      <PageHeader
        title="批量导入"
        subtitle="上传 Excel 文件，先核对、再确认、后写入；导错了可以整批撤销。"
        actions={
          <LinkButton href={paths.newImport()} variant="primary" icon={<FileUp aria-hidden />}>
            导入文件
          </LinkButton>
        }
      />
      <ImportTabs actor={actor} current={paths.imports()} />
      <ImportTable lines={lines} />
      <Pagination previous={cursor ? paths.imports() : null} next={next ? paths.imports(next) : null} />
    </>
  )
}
