import { StatusMark, type Tone } from '@/components/ui/status-mark'
import { CARD_STANDING_LABELS } from '@/lib/talent-card/labels'
import type { CardStanding } from '@/lib/talent-card/model'

const TONES: Record<CardStanding, Tone> = { active: 'good', expired: 'neutral', suspended: 'attention', revoked: 'bad' }

/** How a card stands, in a word and a sign. */
export function CardStandingMark({ standing, plain = false }: { standing: CardStanding; plain?: boolean }) {
  return (
    <StatusMark tone={TONES[standing]} plain={plain}>
      {CARD_STANDING_LABELS[standing]}
    </StatusMark>
  )
}
