import { paths } from '@/app/paths'
import { Tabs } from '@/components/ui/tabs'
import { BOOK_LABELS } from '@/lib/fund/labels'
import type { Book } from '@/lib/fund/rules/books'
import { SHOWN_BOOKS } from './ledger-query'

type Props = { here: { year: string; sub?: string }; book: Book }

/** The accounts of one year or sub-budget, one address each. */
export const AccountTabs = ({ here, book }: Props) => (
  <Tabs
    label="账户"
    current={paths.fundLedger({ ...here, account: book })}
    tabs={SHOWN_BOOKS.map((one) => ({ href: paths.fundLedger({ ...here, account: one }), label: BOOK_LABELS[one] }))}
  />
)
