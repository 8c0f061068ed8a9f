import { Stat, StatRow } from '@/components/ui/stat'
import { formatWan } from '@/components/ui/format-money'
import { toFen } from '@/lib/kernel/fen'
import { METRICS } from '@/lib/insight/metrics'
import type { LeaderBoard } from '@/lib/insight/queries/get-leader-board'
import { drill } from './drill'

const MONEY = ['budgeted', 'reserved', 'committed', 'inTransit', 'paid'] as const

type Props = { board: LeaderBoard; size?: 'lg' | 'xl' }

/** 预算 → 预占 → 承诺 → 在途 → 兑现 of the year, and what is already promised for the years after. */
export function MoneyRow({ board, size = 'lg' }: Props) {
  return (
    <StatRow>
      {MONEY.map((metric) => (
        <Stat
          key={metric}
          label={METRICS[metric].label}
          value={formatWan(board.figures[metric].amountFen)}
          href={drill(metric, board.year)}
          size={size}
          note={metric === 'paid' ? `兑现率 ${fulfilment(board)}` : undefined}
        />
      ))}
      {board.commitments.map(({ year, amountFen }) => (
        <Stat
          key={year}
          label={`${year} 年已承诺`}
          value={formatWan(toFen(amountFen))}
          href={drill('committed', year)}
          size={size}
        />
      ))}
    </StatRow>
  )
}

/** 兑现率: paid of what was granted and fell due this year: paid ÷ (paid + in transit + committed). */
function fulfilment({ figures }: LeaderBoard): string {
  const promised = figures.paid.amountFen + figures.inTransit.amountFen + figures.committed.amountFen
  return promised === 0 ? '—' : `${((figures.paid.amountFen / promised) * 100).toFixed(1)}%`
}
