import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import type { DueList } from '@/lib/subsidy/queries/list-due-payments'
import { DUE_COLUMNS, DUE_FORM, DUE_SELECTION } from './due-columns'
import { TickedBar } from './ticked-bar'

/** Due payments of a page; a treasurer ticks what goes into a batch. */
export function DueTable({ list, isFiltered }: { list: DueList; isFiltered: boolean }) {
  const amounts = Object.fromEntries(list.rows.map((row) => [row.id, row.netFen]))
  const mayTick = list.mayMake && list.rows.length > 0
  return (
    <Panel
      flush
      title="到期款项"
      actions={mayTick ? <TickedBar formId={DUE_FORM} action={paths.newBatch()} amounts={amounts} /> : null}
    >
      <DataTable
        caption="待拨付款项"
        rows={list.rows}
        columns={DUE_COLUMNS}
        rowKey={(row) => row.id}
        selection={list.mayMake ? DUE_SELECTION : undefined}
        empty={isFiltered ? <NoneFound /> : <NothingDue />}
      />
    </Panel>
  )
}

const NoneFound = () => <EmptyState title="没有符合条件的款项" why="请减少筛选条件，或等待下一期到期。" />

const NothingDue = () => <EmptyState title="没有待拨付的款项" why="公示期满兑现后，到期的款项会自动出现在这里。" />
