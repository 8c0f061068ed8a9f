import { paths } from '@/app/paths'
import { BOOK_LABELS } from '@/lib/fund/labels'
import type { MonthBook } from '@/lib/fund/queries/get-month-books'
import { ZERO } from '@/lib/kernel/fen'
import type { PlainMonth } from '@/lib/kernel/plain-month'
import { FIRST, FIRST_HEADING, HEADING } from './cells'
import { Figure } from './figure'

type Props = { books: readonly MonthBook[]; fundYearId: string; month: PlainMonth }

/** Accounts that nothing moved in the month: what there was is what there is, side by side. */
export function StillTable({ books, fundYearId, month }: Props) {
  const names = new Map(books.flatMap(({ lines }) => lines.map((line) => [line.subBudgetId, line.name] as const)))
  const hrefOf = (book: MonthBook, sub?: string) =>
    paths.fundLedger({ year: fundYearId, account: book.book, ...(sub ? { sub } : {}), through: month })
  return (
    <div className="overflow-x-auto" data-print="keep">
      <table className="w-full border-collapse bg-sheet text-sm">
        <caption className="pb-1 text-left font-medium">本月没有变动（月初即月末）</caption>
        <thead>
          <tr>
            <th scope="col" className={FIRST_HEADING}>
              科目
            </th>
            {books.map(({ book }) => (
              <th key={book} scope="col" className={HEADING}>
                {BOOK_LABELS[book]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...names].map(([id, name]) => (
            <tr key={id}>
              <th scope="row" className={FIRST}>
                {name}
              </th>
              {books.map((book) => (
                <Figure
                  key={book.book}
                  value={book.lines.find(({ subBudgetId }) => subBudgetId === id)?.closingFen ?? ZERO}
                  href={hrefOf(book, id)}
                />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-medium">
            <th scope="row" className={FIRST}>
              合计
            </th>
            {books.map((book) => (
              <Figure key={book.book} value={book.total.closingFen} href={hrefOf(book)} />
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
