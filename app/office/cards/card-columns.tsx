import { paths } from '@/app/paths'
import { CardStandingMark } from '@/components/domain/card-standing-mark'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { Badge } from '@/components/ui/badge'
import { Day } from '@/components/ui/day'
import { StatusMark } from '@/components/ui/status-mark'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { CardLine } from '@/lib/talent-card/queries/list-cards'
import { groupCardNumber } from '@/lib/talent-card/rules/card-number'
import { renewableFrom } from '@/lib/talent-card/rules/renewal'

/** The columns of the list of cards; `today` says on hover how far off a last day is. */
export const cardColumns = (today: PlainDate): Column<CardLine>[] => [
  {
    key: 'number',
    header: '卡号',
    width: '13rem',
    cell: (card) => (
      <RowLink href={paths.card(card.id)} className="font-mono">
        {groupCardNumber(card.number)}
      </RowLink>
    ),
  },
  { key: 'holder', header: '持卡人', cell: (card) => card.holderName },
  { key: 'tier', header: '层次', width: '5rem', cell: (card) => <Badge>{card.tier} 类</Badge> },
  { key: 'employer', header: '单位', deskOnly: true, wrap: true, cell: (card) => card.employerName ?? '—' },
  { key: 'township', header: '乡镇', cell: (card) => card.townshipName },
  { key: 'validTo', header: '有效期至', cell: (card) => <Day value={card.validTo} today={today} /> },
  {
    key: 'standing',
    header: '状态',
    cell: (card) => (
      <span className="inline-flex flex-wrap gap-x-3">
        <CardStandingMark standing={card.standing} plain />
        {card.standing === 'active' && renewableFrom(card) <= today ? (
          <StatusMark tone="attention" plain>
            即将到期
          </StatusMark>
        ) : null}
        {card.isRenewalRequested ? (
          <StatusMark tone="active" plain>
            申请续期
          </StatusMark>
        ) : null}
      </span>
    ),
  },
]
