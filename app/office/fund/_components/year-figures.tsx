import { paths } from '@/app/paths'
import { formatWan } from '@/components/ui/format-money'
import { Stat, StatRow } from '@/components/ui/stat'
import { ACCOUNT_LABELS } from '@/lib/fund/labels'
import type { Account, Balances } from '@/lib/fund/model'
import type { YearOverview } from '@/lib/fund/queries/get-fund-overview'

const FIGURES: readonly { account: Account; key: keyof Balances; note: string }[] = [
  { account: 'appropriation', key: 'totalFen', note: '' },
  { account: 'available', key: 'availableFen', note: '还可以审定' },
  { account: 'reserved', key: 'reservedFen', note: '已审定，公示中' },
  { account: 'committed', key: 'committedFen', note: '已兑现，待拨付' },
  { account: 'inTransit', key: 'inTransitFen', note: '已制单，待银行回盘' },
  { account: 'paid', key: 'paidFen', note: '银行已入账' },
  { account: 'receivable', key: 'receivableFen', note: '提前离开或多付' },
  { account: 'suspense', key: 'suspenseFen', note: '回盘待查明' },
]

/** A year from before this system has no budget here: where its money came from stands in the budget's place. */
const CARRIED: typeof FIGURES = [
  { account: 'opening', key: 'openingFen', note: '' },
  ...FIGURES.filter(({ account }) => account !== 'appropriation').map((figure) =>
    figure.account === 'paid' ? { ...figure, note: '入系统前已拨付' } : figure,
  ),
]

/** Where a year's money is. Every figure opens its ledger rows. */
export function YearFigures({ year, status }: { year: YearOverview; status: string }) {
  return (
    <StatRow className="sm:grid-cols-4">
      {(year.totals.openingFen > 0 ? CARRIED : FIGURES).map(({ account, key, note }) => (
        <Stat
          key={account}
          label={account === 'appropriation' && year.status === 'planned' ? '规划上限' : ACCOUNT_LABELS[account]}
          value={formatWan(year.totals[key])}
          unit="万元"
          note={note || status}
          tone={account === 'available' && year.totals.availableFen < 0 ? 'bad' : 'plain'}
          href={paths.fundLedger({ year: year.id, account })}
        />
      ))}
    </StatRow>
  )
}
