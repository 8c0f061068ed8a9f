import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { listTemplates } from '@/lib/paper/queries/list-templates'
import { requirePlace } from '../require-place'
import { PAPER_COLUMNS } from './_papers/paper-columns'

export const metadata: Metadata = { title: '文书模板' }

export default async function PapersPage() {
  const actor = await requirePlace('papers')
  const shelf = await listTemplates(actor)
  if (!shelf) notFound()
  return (
    <>
      <PageHeader
        title="文书模板"
        subtitle="审批表、公示公告、决定书等都由模板生成。下载模板，在 Word、Excel 或 WPS 中修改，再传回来启用；数字始终取自系统。"
      />
      <Panel flush>
        <DataTable
          caption="文书模板"
          rows={shelf.kinds}
          columns={PAPER_COLUMNS}
          rowKey={({ kind }) => kind}
          empty={<EmptyState title="没有文书" why="系统自带七种文书的模板。" />}
        />
      </Panel>
    </>
  )
}
