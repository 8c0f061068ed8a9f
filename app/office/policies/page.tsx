import type { Metadata } from 'next'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { RowLink } from '@/components/table/row-link'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import { requireStaff } from '@/lib/platform/session'
import { AUDIENCE_LABELS, POLICY_VERSION_STATUS_LABELS } from '@/lib/policy/labels'
import { mayWritePolicy } from '@/lib/policy/permission'
import { type ItemLine, listItems } from '@/lib/policy/queries/list-items'
import { VERSION_TONES } from './version-tones'

export const metadata: Metadata = { title: '政策' }

const COLUMNS = [
  {
    key: 'title',
    header: '事项',
    wrap: true,
    cell: (item: ItemLine) => <RowLink href={paths.policy(item.id)}>{item.title}</RowLink>,
  },
  { key: 'code', header: '编号', cell: (item: ItemLine) => <Badge>{item.code}</Badge> },
  { key: 'document', header: '文号', wrap: true, deskOnly: true, cell: (item: ItemLine) => item.documentNumber },
  { key: 'audience', header: '申报主体', cell: (item: ItemLine) => AUDIENCE_LABELS[item.audience] },
  { key: 'unit', header: '牵头单位', deskOnly: true, cell: (item: ItemLine) => item.leadUnitName },
  {
    key: 'versions',
    header: '版本',
    wrap: true,
    cell: (item: ItemLine) => (
      <span className="flex flex-wrap gap-x-4 gap-y-1">
        {item.versions.map((version) => (
          <StatusMark key={version.number} tone={VERSION_TONES[version.status]}>
            第 {version.number} 版 {POLICY_VERSION_STATUS_LABELS[version.status]}（{version.effectiveFrom} 起）
          </StatusMark>
        ))}
      </span>
    ),
  },
]

export default async function PoliciesPage() {
  const actor = await requireStaff()
  const items = await listItems(actor)
  const mayWrite = mayWritePolicy(actor) === null
  return (
    <>
      <PageHeader
        title="政策"
        subtitle="每个事项的条件、标准、流程和资金承担都来自规则文件，发布后不可修改，只能出新版。"
        actions={
          mayWrite && (
            <LinkButton variant="primary" href={paths.newPolicy()}>
              导入规则文件
            </LinkButton>
          )
        }
      />
      <Panel flush>
        <DataTable
          caption="政策事项"
          rows={items}
          columns={COLUMNS}
          rowKey={(item) => item.id}
          empty={
            <EmptyState
              title="还没有政策事项"
              why="政策专员导入规则文件并发布后，人才和企业才能看到和申报。"
              action={mayWrite ? <LinkButton href={paths.newPolicy()}>导入规则文件</LinkButton> : undefined}
            />
          }
        />
      </Panel>
    </>
  )
}
