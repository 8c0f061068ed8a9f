import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { SelectAll } from './select-all'
import { Cell, type Column, HEAD, Heading, RowTick, type Selection, type Sorting } from './table-parts'

type Props<Row> = {
  /** Says what the table is; read by screen readers, shown in print. */
  caption: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** The key of the row open in the side panel. */
  openKey?: string | null
  sorting?: Sorting
  /** Tick boxes belonging to the BulkForm of this id; they post `name` (default 'ids'). */
  selection?: Selection<Row> | undefined
  /** An EmptyState. */
  empty: ReactNode
}

/** Rows made by the server. 40-px rows at the desk under a heading that stays; cards on a phone. Put RowLink in the first cell. */
export function DataTable<Row>({ caption, rows, columns, rowKey, openKey, sorting, selection, empty }: Props<Row>) {
  if (rows.length === 0) return empty
  return (
    <div className="@container" data-print={columns.length > WIDE ? 'wide' : undefined}>
      <div className="sm:@max-3xl:overflow-x-auto">
        <table role="table" className="block w-full border-separate border-spacing-0 sm:table">
          <caption className="sr-only print:not-sr-only print:text-left">{caption}</caption>
          <thead role="rowgroup" className="hidden sm:table-header-group">
            <tr role="row">
              {selection ? (
                <th role="columnheader" scope="col" className={cn(HEAD, 'w-10 pr-0')} data-print="hide">
                  <SelectAll formId={selection.formId} name={selection.name ?? 'ids'} />
                </th>
              ) : null}
              {columns.map((column) => (
                <Heading key={column.key} column={column} sorting={sorting} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" className="block sm:table-row-group">
            {rows.map((row) => {
              const open = rowKey(row) === openKey
              return (
                <tr
                  key={rowKey(row)}
                  role="row"
                  aria-current={open ? 'true' : undefined}
                  className={cn(
                    ROW,
                    open
                      ? 'bg-blue-wash sm:[&>td:first-child]:shadow-[inset_3px_0_var(--color-blue)]'
                      : 'hover:bg-wash',
                  )}
                >
                  {selection ? <RowTick row={row} value={rowKey(row)} selection={selection} /> : null}
                  {columns.map((column, index) => (
                    <Cell key={column.key} column={column} row={row} lead={index === 0} />
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** More columns than this do not fit on an upright page. */
const WIDE = 5

const ROW =
  'relative block border-b border-line px-4 py-3 has-checked:bg-blue-wash max-sm:grid max-sm:gap-y-1 sm:table-row sm:p-0 [&_a:not([data-row-link])]:relative [&_a:not([data-row-link])]:z-[1]'
