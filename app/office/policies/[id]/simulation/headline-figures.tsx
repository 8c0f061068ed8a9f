import { formatWan } from '@/components/ui/format-money'
import { Stat, StatRow } from '@/components/ui/stat'
import type { Fen } from '@/lib/kernel/fen'
import { SIMULATION_CHANGE_LABELS, SIMULATION_VERDICT_LABELS } from '@/lib/simulation/labels'
import { type Reach, SIMULATION_CHANGES, type Tally } from '@/lib/simulation/model'
import { shortageOf, unitOf } from './words'

type Props = { tally: Tally; reach: Reach; isMoney: boolean; hasBefore: boolean; peopleHref: (query: string) => string }

/** How many, how much, who gains and who loses; each opens its people. */
export function HeadlineFigures({ tally, reach, isMoney, hasBefore, peopleHref }: Props) {
  const unit = unitOf(reach)
  const wan = (fen: Fen) => (isMoney ? `${formatWan(fen)} 万元` : undefined)
  const short = shortageOf(tally)
  const figure = (count: number, query: string) => ({
    unit,
    value: count.toLocaleString('zh-CN'),
    ...(count > 0 ? { href: peopleHref(query) } : {}),
  })
  return (
    <div className="my-4 space-y-3">
      <StatRow>
        <Stat
          label={SIMULATION_VERDICT_LABELS.entitled}
          note={wan(tally.entitled.fen)}
          {...figure(tally.entitled.count, 'verdict=entitled')}
        />
        <Stat
          label={SIMULATION_VERDICT_LABELS.probable}
          note={isMoney ? `补齐后最多 ${formatWan(tally.probable.fen)} 万元` : undefined}
          {...figure(tally.probable.count, 'verdict=probable')}
        />
        <Stat label={SIMULATION_VERDICT_LABELS.barred} {...figure(tally.barred, 'verdict=barred')} />
        {isMoney && tally.budget !== null ? (
          <Stat
            label="县级预算"
            value={short > 0 ? `缺 ${formatWan(short)}` : '够'}
            {...(short > 0 ? { unit: '万元', tone: 'bad' as const } : {})}
          />
        ) : null}
      </StatRow>
      {hasBefore ? (
        <StatRow>
          {SIMULATION_CHANGES.map((change) => (
            <Stat
              key={change}
              label={SIMULATION_CHANGE_LABELS[change]}
              note={wan(tally.changes[change].fen)}
              {...figure(tally.changes[change].count, `change=${change}`)}
            />
          ))}
        </StatRow>
      ) : null}
    </div>
  )
}
