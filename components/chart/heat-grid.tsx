import Link from 'next/link'
import { figureText } from './figure-text'
import { shade } from './shade'

export type GridHead = { key: string; label: string }
export type GridCell = { row: string; column: string; value: number; href: string }

/** Two ways of dividing at once (产业 × 层次). A table of links whose ground deepens with the figure. */
export function HeatGrid({
  title,
  unit,
  rows,
  columns,
  cells,
  decimals = 0,
}: {
  title: string
  unit: string
  rows: readonly GridHead[]
  columns: readonly GridHead[]
  cells: readonly GridCell[]
  decimals?: number
}) {
  const most = Math.max(1e-9, ...cells.map(({ value }) => value))
  const at = new Map(cells.map((cell) => [`${cell.row}|${cell.column}`, cell]))
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={title}>
      <table className="w-full border-separate border-spacing-0.5">
        <caption className="sr-only">
          {title}（{unit}）
        </caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" className="px-1 pb-1 text-sm font-medium whitespace-nowrap text-ink-2">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className="pr-3 text-left font-normal whitespace-nowrap text-ink-2">
                {row.label}
              </th>
              {columns.map((column) => (
                <Cell key={column.key} cell={at.get(`${row.key}|${column.key}`)} most={most} decimals={decimals} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ cell, most, decimals }: { cell: GridCell | undefined; most: number; decimals: number }) {
  if (!cell || cell.value === 0) return <td className="h-9 rounded-sm bg-wash text-center text-ink-3">0</td>
  return (
    <td className="p-0">
      <Link
        prefetch={false}
        href={cell.href}
        style={shade(cell.value / most)}
        className="grid h-9 min-w-12 place-items-center rounded-sm hover:outline-2 hover:outline-blue"
      >
        {figureText(cell.value, decimals)}
      </Link>
    </td>
  )
}
