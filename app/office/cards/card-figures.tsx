import { paths } from '@/app/paths'
import { Stat, StatRow } from '@/components/ui/stat'
import { CARD_STATE_LABELS } from '@/lib/talent-card/labels'
import type { CardCounts } from '@/lib/talent-card/queries/count-cards'
import { CARD_STATES } from '@/lib/talent-card/schema'

/** How the cards stand today; each figure opens its rows. */
export function CardFigures({ counts }: { counts: CardCounts }) {
  return (
    <StatRow className="mb-4">
      {CARD_STATES.map((state) => (
        <Stat
          key={state}
          label={CARD_STATE_LABELS[state]}
          value={counts.byState[state]}
          unit="张"
          href={`${paths.cards()}?state=${state}`}
        />
      ))}
    </StatRow>
  )
}
