import { paths } from '@/app/paths'
import { formatYuan } from '@/components/ui/format-money'
import type { Crumb } from '@/components/ui/page-header'
import { BOOK_LABELS, MOVEMENT_LABELS } from '@/lib/fund/labels'
import { ZERO } from '@/lib/kernel/fen'
import type { SubBudget } from '@/lib/fund/model'
import type { FundYearView } from '@/lib/fund/queries/get-fund-year'
import type { LedgerFilter, LedgerSum } from '@/lib/fund/queries/list-ledger-rows'
import { BALANCE_KEYS, isPart } from './ledger-query'

type Shown = {
  query: LedgerFilter
  year: FundYearView
  subBudget: SubBudget | undefined
  sum: LedgerSum | null
  /** Not the auditor, whose way back is the statement. */
  isDesk: boolean
}

/** What the entries below are of, and what they come to: a balance, or the figure of a statement. */
export function ledgerHeading({ query, year, subBudget, sum, isDesk }: Shown): {
  title: string
  subtitle: string
  breadcrumbs: readonly Crumb[]
} {
  const { book, movement, month, through } = query
  const period = month ? `${month} 月内` : through ? `截至 ${through} 月末` : null
  const words = [BOOK_LABELS[book], movement && MOVEMENT_LABELS[movement], period].filter(Boolean)
  const balance = book === 'unspent' || isPart(query) ? null : (subBudget ?? year.totals)[BALANCE_KEYS[book]]
  const subtitle =
    balance === null
      ? `共 ${sum?.count ?? 0} 笔，合计 ¥${formatYuan(sum?.changeFen ?? ZERO)}，由下列各笔变动合计而成。`
      : `余额 ¥${formatYuan(balance)}，由下列各笔变动合计而成。`
  const of = month ?? through
  const statement = {
    href: paths.fundStatement({ fund: year.fundId, ...(of ? { month: of } : {}) }),
    label: '月末对账表',
  }
  return {
    title: `${year.year} 年 · ${subBudget?.name ?? '全部科目'} · ${words.join(' · ')}`,
    subtitle,
    breadcrumbs: [
      ...(isDesk ? [{ href: paths.fund(year.year), label: year.fundName }] : []),
      ...(isPart(query) || !isDesk ? [statement] : []),
    ],
  }
}
