import { FUND_YEAR_STATUS_LABELS } from '@/lib/fund/labels'
import type { MonthBook, MonthYear } from '@/lib/fund/queries/get-month-books'
import { gapOf } from '@/lib/fund/rules/month-books'
import type { PlainMonth } from '@/lib/kernel/plain-month'
import { BookTable } from './book-table'
import { StillTable } from './still-table'

/** Moved in the month, or a line of it does not add up: either has to be seen line by line. */
const isMoved = ({ movements, lines }: MonthBook): boolean =>
  movements.length > 0 || lines.some((line) => gapOf(line) !== 0)

/** One year's money in the month: each account that moved, and what stood still. */
export function YearBooks({ year, month }: { year: MonthYear; month: PlainMonth }) {
  const still = year.books.filter((book) => !isMoved(book))
  return (
    <section className="space-y-4">
      <h2 className="text-lg">
        {year.year} 年度预算<span className="ml-2 text-sm text-ink-3">{FUND_YEAR_STATUS_LABELS[year.status]}</span>
      </h2>
      {year.books.filter(isMoved).map((book) => (
        <BookTable key={book.book} book={book} fundYearId={year.id} month={month} />
      ))}
      {still.length > 0 ? <StillTable books={still} fundYearId={year.id} month={month} /> : null}
    </section>
  )
}
