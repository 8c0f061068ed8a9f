import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { figureText } from './figure-text'

export type ChartRow = { label: string; href?: string; values: readonly (number | null)[] }

type Props = {
  /** Names the picture and its table; the visible heading is the Panel's. */
  title: string
  unit: string
  decimals: number
  /** Headings of the table, the label's first. */
  columns: readonly string[]
  rows: readonly ChartRow[]
  className?: string
  children: ReactNode
}

/** A picture and, behind one press, the same figures as a table whose rows lead to what they count. */
export function ChartFrame({ title, unit, decimals, columns, rows, className, children }: Props) {
  return (
    <figure aria-label={`${title}（${unit}）`} className={cn('min-w-0', className)}>
      {children}
      <details data-print="hide" className="group mt-2">
        <summary className="inline-flex items-center gap-1 rounded-sm text-sm text-ink-2 hover:text-blue">
          <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
          数据表
        </summary>
        <div className="mt-2 max-h-80 overflow-auto" tabIndex={0} role="region" aria-label={`${title}数据表`}>
          <table className="w-full">
            <caption className="sr-only">
              {title}（{unit}）
            </caption>
            <thead>
              <tr>
                {columns.map((column, index) => (
                  <th
                    key={column}
                    scope="col"
                    className={cn(
                      'border-b border-line-strong py-1 text-sm font-medium text-ink-2',
                      index === 0 ? 'text-left' : 'pl-4 text-right',
                    )}
                  >
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.label} row={row} decimals={decimals} />
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}

function Row({ row: { label, href, values }, decimals }: { row: ChartRow; decimals: number }) {
  return (
    <tr>
      <th scope="row" className="border-b border-line py-1.5 text-left font-normal">
        {href ? (
          <Link prefetch={false} href={href} className="link">
            {label}
          </Link>
        ) : (
          label
        )}
      </th>
      {values.map((value, index) => (
        <td key={index} className="border-b border-line py-1.5 pl-4 text-right">
          {value === null ? '—' : figureText(value, decimals)}
        </td>
      ))}
    </tr>
  )
}
