import { paths } from '@/app/paths'
import { TalentCardFace } from '@/components/domain/talent-card-face'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { dateIn } from '@/lib/kernel/plain-date'
import { CARD_STANDING_LABELS } from '@/lib/talent-card/labels'
import type { Recognised } from '@/lib/talent-card/model'
import type { CardCode } from '@/lib/talent-card/queries/get-card-code'
import type { HeldCard as Held } from '@/lib/talent-card/queries/get-my-card'
import { LiveCode } from './live-code'
import { RenewalOffer } from './renewal-offer'

type Props = {
  card: Held
  /** Null where the card is not in use. */
  code: CardCode | null
  county: string
  holderName: string
  recognised: Recognised
}

/** The card in the hand: its face with the code below, or why it is not to be used. */
export function HeldCard({ card, code, county, holderName, recognised }: Props) {
  return (
    <div className="space-y-4">
      <TalentCardFace face={{ ...card, county, holderName }} dimmed={code === null}>
        {code ? (
          <LiveCode first={code} address={paths.myCardCode()} />
        ) : (
          <p className="px-5 pt-2 pb-6 text-center text-3xl font-semibold">{CARD_STANDING_LABELS[card.standing]}</p>
        )}
      </TalentCardFace>
      <Stopped card={card} recognised={recognised} />
      {card.renewal ? <RenewalOffer offer={card.renewal} /> : null}
    </div>
  )
}

function Stopped({ card, recognised }: { card: Held; recognised: Recognised }) {
  const { standing, reason, since, validTo } = card
  switch (standing) {
    case 'active':
      return null
    case 'expired':
      return (
        <Alert tone="attention" title={`英才卡已于 ${validTo} 到期`}>
          到期后不能享受服务，续期后立即恢复。
        </Alert>
      )
    case 'suspended':
      return (
        <Alert tone="attention" title="英才卡已暂停使用">
          <p>原因：{reason}</p>
          <p>
            自 <Day value={since && dateIn(since)} /> 起。如有疑问，请联系县人才办。
          </p>
        </Alert>
      )
    case 'revoked':
      return (
        <Alert tone="bad" title="英才卡已注销" action={<NextStep recognised={recognised} />}>
          <p>原因：{reason}</p>
          <p>
            自 <Day value={since && dateIn(since)} /> 起。
          </p>
        </Alert>
      )
  }
}

const NextStep = ({ recognised }: { recognised: Recognised }) => (
  <LinkButton href={paths.myApply(recognised ? 'CARD-01' : 'REC-01')}>
    {recognised ? '重新申领' : '申请人才认定'}
  </LinkButton>
)
