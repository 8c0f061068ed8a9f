import { paths } from '@/app/paths'
import { formatYuan } from '@/components/ui/format-money'
import { BOOK_LABELS, MOVEMENT_LABELS } from '@/lib/fund/labels'
import type { MonthBook } from '@/lib/fund/queries/get-month-books'
import { gapOf, type BookLine } from '@/lib/fund/rules/month-books'
import { ZERO } from '@/lib/kernel/fen'
import { addToMonth, type PlainMonth } from '@/lib/kernel/plain-month'
import { Figure } from './figure'
import { CELL, FIRST, FIRST_HEADING, HEADING } from './cells'

type Props = { book: MonthBook; fundYearId: string; month: PlainMonth }
/** Where the entries behind a figure stand: of one sub-budget, or of all. */
type Place = { year: string; account: string; sub?: string }

/** 月初 ± what moved it = 月末, a line for each sub-budget. Every figure opens its entries. */
export function BookTable({ book, fundYearId, month }: Props) {
  const { movements, lines, total } = book
  const place = { year: fundYearId, account: book.book }
  return (
    <div className="overflow-x-auto" data-print="keep">
      <table className="w-full border-collapse bg-sheet text-sm">
        <caption className="pb-1 text-left font-medium">{BOOK_LABELS[book.book]}</caption>
        <thead>
          <tr>
            <th scope="col" className={FIRST_HEADING}>
              科目
            </th>
            {['月初', ...movements.map((movement) => MOVEMENT_LABELS[movement]), '月末'].map((heading) => (
              <th key={heading} scope="col" className={HEADING}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.subBudgetId}>
              <th scope="row" className={FIRST}>
                {line.name}
              </th>
              <Figures line={line} {...{ movements, month }} place={{ ...place, sub: line.subBudgetId }} />
            </tr>
          ))}
        </tbody>
        {lines.length > 1 ? (
          <tfoot>
            <tr className="font-medium">
              <th scope="row" className={`${CELL} text-left font-medium`}>
                合计
              </th>
              <Figures line={total} {...{ movements, month, place }} />
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}

type FiguresProps = { line: BookLine; movements: MonthBook['movements']; month: PlainMonth; place: Place }

function Figures({ line, movements, month, place }: FiguresProps) {
  const gap = gapOf(line)
  return (
    <>
      <Figure value={line.openingFen} href={paths.fundLedger({ ...place, through: addToMonth(month, -1) })} />
      {movements.map((movement) => (
        <Figure
          key={movement}
          value={line.changes[movement] ?? ZERO}
          href={paths.fundLedger({ ...place, movement, month })}
        />
      ))}
      <Figure value={line.closingFen} href={paths.fundLedger({ ...place, through: month })}>
        {gap === 0 ? null : <span className="block text-vermilion">加不平，相差 {formatYuan(gap)}</span>}
      </Figure>
    </>
  )
}
