import Link from 'next/link'
import { paths } from '@/app/paths'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { Money } from '@/components/ui/money'
import { StatusMark } from '@/components/ui/status-mark'
import { OFFER_STATUS_LABELS } from '@/lib/offer/labels'
import type { OfferListItem } from '@/lib/offer/queries/list-offers'

const TONES = {
  open: 'attention',
  confirmed: 'good',
  declined: 'neutral',
  lapsed: 'neutral',
  withdrawn: 'neutral',
} as const

export const OFFER_COLUMNS: readonly Column<OfferListItem>[] = [
  {
    key: 'name',
    header: '姓名或单位',
    wrap: true,
    cell: ({ talentId, enterpriseId, name }) => (
      <RowLink href={talentId === null ? paths.enterprise(enterpriseId ?? '') : paths.talent(talentId)}>{name}</RowLink>
    ),
  },
  { key: 'township', header: '乡镇', cell: ({ townshipName }) => townshipName },
  { key: 'firm', header: '用人单位', wrap: true, cell: ({ firmName }) => firmName ?? '—' },
  { key: 'amount', header: '金额', align: 'right', cell: ({ amountFen }) => <Money amount={amountFen} /> },
  {
    key: 'status',
    header: '答复',
    cell: ({ status }) => (
      <StatusMark tone={TONES[status]} plain>
        {OFFER_STATUS_LABELS[status]}
      </StatusMark>
    ),
  },
  { key: 'offered', header: '通知日期', cell: ({ offeredOn }) => offeredOn, deskOnly: true },
  { key: 'answerBy', header: '答复截止', cell: ({ answerBy }) => answerBy, deskOnly: true },
  { key: 'reminded', header: '上次提醒', cell: ({ remindedOn }) => remindedOn ?? '—', deskOnly: true },
  {
    key: 'case',
    header: '办件或原因',
    wrap: true,
    cell: ({ applicationId, caseNumber, reason }) =>
      applicationId === null ? (
        (reason ?? '—')
      ) : (
        <Link href={paths.application(applicationId)} className="relative z-1 text-blue hover:underline">
          {caseNumber}
        </Link>
      ),
  },
]
