import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import type { listTalents } from '@/lib/talent/queries/list-talents'
import { columnsShown, isUnfiltered } from '@/lib/desk-list/rules/address'
import { talentColumns } from './talent-columns'
import { talentListHref, type TalentQuery } from './talent-query'

const COUNTED = 10_000

type Props = { query: TalentQuery; page: Awaited<ReturnType<typeof listTalents>> }

/** One page of the register, and the way to the next. */
export function TalentList({ query, page: { items, next, total } }: Props) {
  const closed = { ...query, open: undefined }
  return (
    <>
      <Panel flush>
        <DataTable
          caption="人才库"
          rows={items}
          columns={columnsShown(talentColumns(query), query.without)}
          rowKey={(talent) => talent.id}
          openKey={query.open ?? null}
          empty={
            isUnfiltered(query) ? (
              <EmptyState
                title="人才库里还没有人"
                why="成批的名单用左侧“批量导入”，先导入企业，再导入人才；也可以点上方“登记人才”逐个登记。"
              />
            ) : (
              <EmptyState
                title="没有找到人才"
                why="没有符合条件的登记。请减少筛选条件，或换姓名、拼音、证件后四位查找。"
              />
            )
          }
        />
      </Panel>
      <Pagination
        previous={query.after ? talentListHref({ ...closed, after: undefined }) : null}
        next={next ? talentListHref({ ...closed, after: next }) : null}
        summary={total > COUNTED ? '共 10,000 人以上' : `共 ${total} 人`}
      />
    </>
  )
}
