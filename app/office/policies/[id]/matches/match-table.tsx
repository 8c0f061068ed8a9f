import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { columnsShown } from '@/lib/desk-list/rules/address'
import type { MatchAddress } from '@/lib/desk-list/rules/shapes'
import type { MatchListItem, MatchPage } from '@/lib/matching/queries/list-matches'
import { matchListHref } from './match-query'

type Props = { query: MatchAddress; page: MatchPage; columns: readonly Column<MatchListItem>[] }

/** One page of whom the item is for, and the way to the next. */
export const MatchTable = ({ query, page: { items, next }, columns }: Props) => (
  <>
    <Panel flush>
      <DataTable
        caption="政策找人"
        rows={items}
        columns={columnsShown(columns, query.without)}
        rowKey={({ subjectId }) => subjectId}
        empty={<EmptyState title="没有找到" why="没有符合筛选条件的人。请减少筛选条件，或等这一轮核对完成。" />}
      />
    </Panel>
    <Pagination
      previous={query.after ? matchListHref({ ...query, after: undefined }) : null}
      next={next ? matchListHref({ ...query, after: next }) : null}
    />
  </>
)
