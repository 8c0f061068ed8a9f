import { Day } from '@/components/ui/day'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import { TALENT_TIERS } from '@/lib/fact/codes/talent-tier'
import type { CardView } from '@/lib/talent-card/queries/get-card'
import { RevokeRecognition } from '../revoke-recognition'

/** The recognition the card rests on, and taking it back. */
export function RecognitionPanel({ card }: { card: CardView }) {
  const { recognised, today } = card
  const isInForce = recognised !== null && recognised.validTo >= today
  return (
    <Panel
      title="人才认定"
      actions={
        card.mayRevokeRecognition ? <RevokeRecognition talentId={card.talentId} holderName={card.holderName} /> : null
      }
    >
      {recognised ? (
        <DescriptionList
          items={[
            { term: '认定层次', value: TALENT_TIERS.labelOf(recognised.tier) },
            {
              term: '认定有效期至',
              value: <Day value={recognised.validTo} today={today} />,
              mark: <StatusMark tone={isInForce ? 'good' : 'neutral'}>{isInForce ? '有效' : '已过期'}</StatusMark>,
            },
          ]}
        />
      ) : (
        <p className="text-ink-2">没有有效的人才认定。</p>
      )}
    </Panel>
  )
}
