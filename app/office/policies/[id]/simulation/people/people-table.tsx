import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { columnsShown } from '@/lib/desk-list/rules/address'
import type { SimulatedAddress } from '@/lib/desk-list/rules/shapes'
import type { SimulatedPerson, SimulationLinePage } from '@/lib/simulation/queries/list-simulation-lines'
import { peopleHref } from './people-query'

type Props = { query: SimulatedAddress; page: SimulationLinePage; columns: readonly Column<SimulatedPerson>[] }

/** One page of the people behind a figure, and the way to the next. */
export const PeopleTable = ({ query, page: { items, next }, columns }: Props) => (
  <>
    <Panel flush>
      <DataTable
        caption="测算涉及的人"
        rows={items}
        columns={columnsShown(columns, query.without)}
        rowKey={({ subjectId }) => subjectId}
        empty={
          <EmptyState
            title="没有找到"
            why="没有符合筛选条件的人。请减少筛选条件；重新测算以后只能打开最新一次的名单。"
          />
        }
      />
    </Panel>
    <Pagination
      previous={query.after ? peopleHref({ ...query, after: undefined }) : null}
      next={next ? peopleHref({ ...query, after: next }) : null}
    />
  </>
)
