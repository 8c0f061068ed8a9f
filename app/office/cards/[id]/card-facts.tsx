import { paths } from '@/app/paths'
import Link from 'next/link'
import { Day, Moment } from '@/components/ui/day'
import { Alert } from '@/components/ui/alert'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { TALENT_TIERS } from '@/lib/fact/codes/talent-tier'
import type { CardView } from '@/lib/talent-card/queries/get-card'
import { groupCardNumber } from '@/lib/talent-card/rules/card-number'

/** What the card is, whose, and until when; above it what waits to be done. */
export function CardFacts({ card }: { card: CardView }) {
  return (
    <>
      <Due card={card} />
      <Panel title="卡片">
        <DescriptionList
          items={[
            { term: '卡号', value: <span className="font-mono">{groupCardNumber(card.number)}</span> },
            {
              term: '持卡人',
              value: (
                <Link href={paths.talent(card.talentId)} className="link">
                  {card.holderName}
                </Link>
              ),
            },
            { term: '人才层次', value: TALENT_TIERS.labelOf(card.tier) },
            { term: '工作单位', value: card.employerName },
            { term: '所在乡镇', value: card.townshipName },
            { term: '发卡日期', value: <Day value={card.issuedOn} /> },
            { term: '有效期至', value: <Day value={card.validTo} today={card.today} /> },
            {
              term: '发卡依据',
              value: card.applicationId ? (
                <Link href={paths.application(card.applicationId)} className="link">
                  查看申领件
                </Link>
              ) : (
                '系统启用前发放'
              ),
            },
          ]}
        />
      </Panel>
    </>
  )
}

/** The holder's request, or an expiry that is near or past, with what can be done about it. */
function Due({ card }: { card: CardView }) {
  const { renewal, standing, renewalRequestedAt } = card
  if (standing === 'suspended' || standing === 'revoked') return null
  if (renewal.ok) {
    return (
      <Alert title={renewalRequestedAt ? '持卡人申请续期' : '可以续期'}>
        {renewalRequestedAt ? (
          <>
            <Moment value={renewalRequestedAt} /> 提出。
          </>
        ) : null}
        人才认定有效，可续期至 {renewal.value}。
      </Alert>
    )
  }
  const { failure } = renewal
  const isTooEarly = failure.kind === 'refused' && failure.reasons.some(({ code }) => code === 'tooEarly')
  if (isTooEarly || failure.kind !== 'refused') return null
  return (
    <Alert tone="attention" title={standing === 'expired' ? '已到期，暂时不能续期' : '即将到期，暂时不能续期'}>
      {failure.reasons.map(({ text }) => text).join('')}
    </Alert>
  )
}
