import type { Metadata } from 'next'
import { requirePlace } from '@/app/office/require-place'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { listPendingVerifications, type PendingVerification } from '@/lib/fact/queries/list-pending-verifications'
import { ListTools } from '@/app/office/_lists/list-tools'
import { RegisterTabs } from '../register-tabs'

export const metadata: Metadata = { title: '待我核验' }

const hrefOf = (row: PendingVerification) =>
  row.subjectKind === 'talent' ? paths.talent(row.subjectId) : paths.enterprise(row.subjectId)

const COLUMNS: Column<PendingVerification>[] = [
  { key: 'name', header: '姓名或单位', cell: (row) => <RowLink href={hrefOf(row)}>{row.subjectName}</RowLink> },
  { key: 'fact', header: '待核验内容', cell: (row) => row.label },
  { key: 'department', header: '核验部门', wrap: true, cell: (row) => row.departmentName },
  { key: 'at', header: '提出时间', cell: (row) => <Moment value={row.requestedAt} /> },
]

export default async function VerificationsPage({ searchParams }: PageProps<'/office/talents/verifications'>) {
  const actor = await requirePlace('talents')
  const { after } = await searchParams
  const { rows, next } = await listPendingVerifications(actor, typeof after === 'string' ? after : undefined)
  const here = paths.talentVerifications()
  return (
    <>
      <PageHeader title="人才" subtitle="本人填报、需要本部门查证的内容。打开登记，逐项核验。" />
      <RegisterTabs actor={actor} current={here} />
      <ListTools actor={actor} listKey="verifications" query="" />
      <Panel flush>
        <DataTable
          caption="待我核验"
          rows={rows}
          columns={COLUMNS}
          rowKey={(row) => row.id}
          empty={<EmptyState title="没有待核验的内容" why="本人填报的内容需要本部门查证时，会出现在这里。" />}
        />
      </Panel>
      <Pagination previous={after ? here : null} next={next && `${here}?after=${next}`} />
    </>
  )
}
