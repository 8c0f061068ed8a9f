import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { SelectAll } from './select-all'
import { SortLink } from './sort-link'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Numbers and money go right. */
  align?: 'left' | 'right' | 'center'
  /** A width such as '8rem'; without one the column shares what is left. */
  width?: string
  /** The name by which the query sorts; makes the heading a link. */
  sort?: string
  /** Left out of the card on a phone. */
  deskOnly?: boolean
  /** Lets long text break; otherwise cells stay on one line. */
  wrap?: boolean
}

export type Sorting = { by: string; direction: 'asc' | 'desc'; hrefFor: (by: string, direction: 'asc' | 'desc') => string }

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
  selection?: { formId: string; name?: string; labelOf: (row: Row) => string; canSelect?: (row: Row) => boolean }
  /** An EmptyState. */
  empty: ReactNode
}

/** Rows made by the server. 40-px rows at the desk under a heading that stays; cards on a phone. Put RowLink in the first cell. */
export function DataTable<Row>({ caption, rows, columns, rowKey, openKey, sorting, selection, empty }: Props<Row>) {
  if (rows.length === 0) return empty
  return (
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
              className={cn(ROW, open ? 'bg-blue-wash sm:[&>td:first-child]:shadow-[inset_3px_0_var(--color-blue)]' : 'hover:bg-wash')}
            >
              {selection ? <Tick row={row} value={rowKey(row)} selection={selection} /> : null}
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const HEAD = 'sticky top-0 z-10 h-9 border-b border-line-strong bg-sheet px-3 text-left text-sm font-medium whitespace-nowrap text-ink-2'
const ROW =
  'relative block border-b border-line px-4 py-3 has-checked:bg-blue-wash max-sm:grid max-sm:gap-y-1 sm:table-row sm:p-0 [&_a:not([data-row-link])]:relative [&_a:not([data-row-link])]:z-[1]'
const ALIGN = { left: '', right: 'sm:text-right', center: 'sm:text-center' } as const

function Heading<Row>({ column, sorting }: { column: Column<Row>; sorting: Sorting | undefined }) {
  const { header, align = 'left', width, sort } = column
  const sorted = sort && sorting?.by === sort ? sorting.direction : null
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}
      className={cn(HEAD, ALIGN[align])}
      style={width ? { width } : undefined}
    >
      {sort && sorting ? <SortLink label={header} sorted={sorted} href={sorting.hrefFor(sort, sorted === 'desc' ? 'asc' : 'desc')} /> : header}
    </th>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { header, align = 'left', deskOnly = false, wrap = false } = column
  return (
    <td
      role="cell"
      data-label={header}
      className={cn(
        'block min-w-0 max-sm:not-first:flex max-sm:not-first:gap-3 max-sm:not-first:before:w-24 max-sm:not-first:before:shrink-0 max-sm:not-first:before:text-ink-3 max-sm:not-first:before:content-[attr(data-label)]',
        'sm:table-cell sm:h-(--row) sm:border-b sm:border-line sm:px-3 sm:align-middle',
        wrap ? 'sm:py-2' : 'sm:whitespace-nowrap',
        deskOnly && 'max-sm:hidden!',
        ALIGN[align],
      )}
    >
      {column.cell(row)}
    </td>
  )
}

function Tick<Row>({ row, value, selection }: { row: Row; value: string; selection: NonNullable<Props<Row>['selection']> }) {
  const allowed = selection.canSelect?.(row) ?? true
  return (
    <td role="cell" data-print="hide" className="absolute top-3 right-4 z-[1] sm:static sm:table-cell sm:border-b sm:border-line sm:pl-3">
      {allowed ? (
        <input
          type="checkbox"
          form={selection.formId}
          name={selection.name ?? 'ids'}
          value={value}
          aria-label={`选择 ${selection.labelOf(row)}`}
          className="relative z-[1] block size-4 accent-blue max-sm:size-6"
        />
      ) : null}
    </td>
  )
}
