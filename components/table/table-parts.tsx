import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
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
  /** Shown only where there is room: not on a phone's card, not beside an open panel. */
  deskOnly?: boolean
  /** Lets long text break; otherwise cells stay on one line. */
  wrap?: boolean
}

export type Sorting = {
  by: string
  direction: 'asc' | 'desc'
  hrefFor: (by: string, direction: 'asc' | 'desc') => string
}

/** The tick boxes of a table; `labelOf` names the row for who cannot see it. */
export type Selection<Row> = {
  formId: string
  name?: string
  labelOf: (row: Row) => string
  /** What a tick posts; the row's key when left out. */
  postOf?: (row: Row) => string
  canSelect?: (row: Row) => boolean
}

export const HEAD =
  'sticky top-(--bar,0px) z-10 @max-3xl:top-0 h-9 border-b border-line-strong bg-sheet px-3 text-left text-sm font-medium whitespace-nowrap text-ink-2'
/** On a phone each cell but the first says what it is. */
const LABELLED =
  'max-sm:flex max-sm:gap-3 max-sm:before:w-20 max-sm:before:shrink-0 max-sm:before:text-ink-3 max-sm:before:content-[attr(data-label)]'
const ALIGN = { left: '', right: 'sm:text-right', center: 'sm:text-center' } as const

export function Heading<Row>({ column, sorting }: { column: Column<Row>; sorting: Sorting | undefined }) {
  const { header, align = 'left', width, sort, deskOnly = false } = column
  const sorted = sort && sorting?.by === sort ? sorting.direction : null
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}
      className={cn(HEAD, ALIGN[align], deskOnly && '@max-4xl:hidden')}
      style={width ? { width } : undefined}
    >
      {sort && sorting ? (
        <SortLink label={header} sorted={sorted} href={sorting.hrefFor(sort, sorted === 'desc' ? 'asc' : 'desc')} />
      ) : (
        header
      )}
    </th>
  )
}

export function Cell<Row>({ column, row, lead }: { column: Column<Row>; row: Row; lead: boolean }) {
  const { header, align = 'left', deskOnly = false, wrap = false } = column
  return (
    <td
      role="cell"
      data-label={header}
      className={cn(
        'block min-w-0 sm:table-cell sm:h-(--row) sm:border-b sm:border-line sm:px-3 sm:align-middle',
        wrap ? 'sm:py-2' : 'sm:whitespace-nowrap',
        lead ? 'max-sm:pr-10' : LABELLED,
        deskOnly && 'max-sm:hidden @max-4xl:hidden',
        ALIGN[align],
      )}
    >
      {column.cell(row)}
    </td>
  )
}

export function RowTick<Row>({ row, value, selection }: { row: Row; value: string; selection: Selection<Row> }) {
  const allowed = selection.canSelect?.(row) ?? true
  return (
    <td
      role="cell"
      data-print="hide"
      className="absolute top-3 right-4 z-[1] sm:static sm:table-cell sm:border-b sm:border-line sm:pl-3"
    >
      {allowed ? (
        <input
          type="checkbox"
          form={selection.formId}
          name={selection.name ?? 'ids'}
          value={selection.postOf?.(row) ?? value}
          aria-label={`选择 ${selection.labelOf(row)}`}
          className="relative z-[1] block size-4 accent-blue max-sm:size-6"
        />
      ) : null}
    </td>
  )
}
