import { FUND_YEAR_STATUS_LABELS } from '@/lib/fund/labels'
import type { MonthYear } from '@/lib/fund/queries/get-month-books'
import type { PlainMonth } from '@/lib/kernel/plain-month'
import { BookTable } from './book-table'

/** One year's money in the month: what of its budget is unspent, and below it each account. */
export const YearBooks = ({ year, month }: { year: MonthYear; month: PlainMonth }) => (
  <section className="space-y-4">
    <h2 className="text-lg">
      {year.year} 年度预算<span className="ml-2 text-sm text-ink-3">{FUND_YEAR_STATUS_LABELS[year.status]}</span>
    </h2>
    {year.books.map((book) => (
      <BookTable key={book.book} book={book} fundYearId={year.id} month={month} />
    ))}
  </section>
)
