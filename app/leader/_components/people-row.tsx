import { Stat, StatRow } from '@/components/ui/stat'
import { METRICS } from '@/lib/insight/metrics'
import type { LeaderBoard } from '@/lib/insight/queries/get-leader-board'
import { drill } from './drill'

const PEOPLE = ['talents', 'introduced', 'graduates', 'recognised'] as const

type Props = { board: LeaderBoard; size?: 'lg' | 'xl' }

/** Whom the county has, and what is stuck. */
export function PeopleRow({ board, size = 'lg' }: Props) {
  const { figures, year } = board
  return (
    <StatRow>
      {PEOPLE.map((metric) => (
        <Stat
          key={metric}
          label={METRICS[metric].label}
          value={figures[metric].count.toLocaleString('zh-CN')}
          unit="人"
          href={drill(metric, year)}
          size={size}
        />
      ))}
      <Stat label={METRICS.open.label} value={figures.open.count} unit="件" href={drill('open', year)} size={size} />
      <Stat
        label={METRICS.overdue.label}
        value={figures.overdue.count}
        unit="件"
        href={drill('overdue', year)}
        size={size}
        tone={figures.overdue.count > 0 ? 'bad' : 'plain'}
      />
    </StatRow>
  )
}
