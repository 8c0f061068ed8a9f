import { formatWan } from '@/components/ui/format-money'
import { Stat, StatRow } from '@/components/ui/stat'
import type { LeaderBoard } from '@/lib/insight/queries/get-leader-board'
import { drill } from './drill'

type Props = { board: LeaderBoard; size?: 'lg' | 'xl' }

/** What is already promised for the years after: granted instalments by the year in which they fall. */
export function CommitmentRow({ board, size = 'lg' }: Props) {
  return (
    <StatRow>
      {board.commitments.map(({ year, amountFen }) => (
        <Stat
          key={year}
          label={`${year} 年已承诺`}
          value={formatWan(amountFen)}
          unit="万元"
          href={drill('committed', year)}
          size={size}
        />
      ))}
    </StatRow>
  )
}
