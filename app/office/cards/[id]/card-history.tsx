import { Moment } from '@/components/ui/day'
import type { Tone } from '@/components/ui/status-mark'
import { Timeline } from '@/components/ui/timeline'
import type { CardHistoryKind } from '@/lib/talent-card/flow'
import { CARD_HISTORY_LABELS } from '@/lib/talent-card/labels'
import type { CardChange, CardHistoryLine } from '@/lib/talent-card/model'

const TONES: Partial<Record<CardHistoryKind, Tone>> = {
  suspend: 'attention',
  revoke: 'bad',
  issue: 'good',
  resume: 'good',
}

/** Everything that happened to the card, latest first: who, when, why, and what changed. */
export function CardHistory({ lines }: { lines: readonly CardHistoryLine[] }) {
  return (
    <Timeline
      label="卡片经历"
      entries={lines.toReversed().map(({ id, event, actorName, at, reason, detail }) => {
        const tone = TONES[event]
        return {
          id,
          title: CARD_HISTORY_LABELS[event],
          by: actorName,
          at: <Moment value={at} />,
          text: [reason, detail && changeText(detail)].filter(Boolean).join('　') || undefined,
          state: 'done' as const,
          ...(tone && { tone }),
        }
      })}
    />
  )
}

function changeText({ tier, validTo }: CardChange): string {
  const parts = [
    tier && (tier.from ? `层次由 ${tier.from} 类变为 ${tier.to} 类` : `${tier.to} 类`),
    validTo && (validTo.from ? `有效期由 ${validTo.from} 改为 ${validTo.to}` : `有效期至 ${validTo.to}`),
  ]
  return parts.filter(Boolean).join('，')
}
