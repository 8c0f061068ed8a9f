import { Stat, StatRow } from '@/components/ui/stat'
import { formatWan } from '@/components/ui/format-money'
import { METRICS } from '@/lib/insight/metrics'
import type { LeaderBoard } from '@/lib/insight/queries/get-leader-board'
import { drill } from './drill'

const MONEY = ['budgeted', 'reserved', 'committed', 'inTransit', 'paid'] as const

type Props = { board: LeaderBoard; size?: 'lg' | 'xl' }

/** 预算 → 预占 → 承诺 → 在途 → 兑现 of the year. */
export function MoneyRow({ board, size = 'lg' }: Props) {
  return (
    <StatRow>
      {MONEY.map((metric) => (
        <Stat
          key={metric}
          label={METRICS[metric].label}
          value={formatWan(board.figures[metric].amountFen)}
          unit="万元"
          href={drill(metric, board.year)}
          size={size}
          note={metric === 'paid' ? paidNote(board) : undefined}
        />
      ))}
    </StatRow>
  )
}

/** What part was paid before this system is said beside it, never hidden in it. */
function paidNote(board: LeaderBoard): string {
  const { amountFen } = board.figures.openingPaid
  const opening = amountFen > 0 ? `，其中期初 ${formatWan(amountFen)} 万元` : ''
  return `兑现率 ${fulfilment(board)}${opening}`
}

/** 兑现率: paid of what was granted and fell due this year: paid ÷ (paid + in transit + committed). */
function fulfilment({ figures }: LeaderBoard): string {
  const promised = figures.paid.amountFen + figures.inTransit.amountFen + figures.committed.amountFen
  return promised === 0 ? '—' : `${((figures.paid.amountFen / promised) * 100).toFixed(1)}%`
}
