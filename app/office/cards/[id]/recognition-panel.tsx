import { ConfirmAction } from '@/components/form/confirm-action'
import { TextArea } from '@/components/form/text-field'
import { Day } from '@/components/ui/day'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import { TALENT_TIERS } from '@/lib/fact/codes/talent-tier'
import { newId } from '@/lib/platform/id'
import type { CardView } from '@/lib/talent-card/queries/get-card'
import { revokeHolder } from './actions'

/** The recognition the card rests on, and taking it back. */
export function RecognitionPanel({ card }: { card: CardView }) {
  const { recognised, today } = card
  const isInForce = recognised !== null && recognised.validTo >= today
  return (
    <Panel
      title="人才认定"
      actions={
        card.mayRevokeRecognition ? (
          <ConfirmAction
            action={revokeHolder}
            label="撤销认定…"
            title={`撤销${card.holderName}的人才认定？`}
            description="认定从今天起失效，英才卡同时注销，均不能恢复；本人可以重新申请认定。已发放的补贴不在此处追回。"
            confirm="撤销认定并注销英才卡"
            variant="danger"
            size="sm"
            hidden={{ talentId: card.talentId }}
            requestId={newId()}
            doneMessage="已撤销认定"
          >
            <TextArea name="reason" label="撤销原因" rows={3} hint="4 至 200 个字，本人可见" />
          </ConfirmAction>
        ) : null
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
