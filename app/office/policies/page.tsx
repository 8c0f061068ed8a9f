import type { Metadata } from 'next'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { requireStaff } from '@/lib/platform/session'
import { mayWritePolicy } from '@/lib/policy/permission'
import { listItems } from '@/lib/policy/queries/list-items'
import { ListTools } from '@/app/office/_lists/list-tools'
import { ITEM_COLUMNS } from './item-columns'
import { PolicyTabs } from './policy-tabs'

export const metadata: Metadata = { title: '政策' }

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
      <PolicyTabs actor={actor} current={paths.policies()} />
      <ListTools actor={actor} listKey="policies" query="" />
      <Panel flush>
        <DataTable
          caption="政策事项"
          rows={items}
          columns={ITEM_COLUMNS}
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
