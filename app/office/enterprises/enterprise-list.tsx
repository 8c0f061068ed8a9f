import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import type { listEnterprises } from '@/lib/enterprise/queries/list-enterprises'
import { columnsShown, isUnfiltered } from '@/lib/desk-list/rules/address'
import { enterpriseColumns } from './enterprise-columns'
import { enterpriseListHref, type EnterpriseQuery } from './enterprise-query'

type Props = { query: EnterpriseQuery; page: Awaited<ReturnType<typeof listEnterprises>> }

/** One page of the register, and the way to the next. */
export function EnterpriseList({ query, page: { items, next, total } }: Props) {
  const closed = { ...query, open: undefined }
  return (
    <>
      <Panel flush>
        <DataTable
          caption="企业库"
          rows={items}
          columns={columnsShown(enterpriseColumns(query), query.without)}
          rowKey={(enterprise) => enterprise.id}
          openKey={query.open ?? null}
          empty={
            isUnfiltered(query) ? (
              <EmptyState
                title="企业库里还没有单位"
                why="成批的单位用左侧“批量导入”，人才导入之前先导入企业；也可以点上方“登记企业”逐个登记。"
              />
            ) : (
              <EmptyState title="没有找到单位" why="没有符合条件的登记。请减少筛选条件，或换名称、信用代码查找。" />
            )
          }
        />
      </Panel>
      <Pagination
        previous={query.after ? enterpriseListHref({ ...closed, after: undefined }) : null}
        next={next ? enterpriseListHref({ ...closed, after: next }) : null}
        summary={`共 ${total} 家`}
      />
    </>
  )
}
