import Link from 'next/link'
import { paths } from '@/app/paths'
import { ConfirmAction } from '@/components/form/confirm-action'
import type { Column } from '@/components/table/table-parts'
import { Day } from '@/components/ui/day'
import { formatYuan } from '@/components/ui/format-money'
import { Money } from '@/components/ui/money'
import { StatusMark } from '@/components/ui/status-mark'
import type { LineView, OpeningBatchView } from '@/lib/opening-balance/queries/get-opening-batch'
import { removeAward } from '../actions'
import { leftWords, periodWords } from './line-words'

/** Columns of a batch's lines; with a way out of a batch that is still being written. */
export const lineColumns = (batch: OpeningBatchView): Column<LineView>[] => [
  {
    key: 'name',
    header: '享受人',
    wrap: true,
    cell: (row) => <Beneficiary row={row} isPosted={batch.status === 'posted'} />,
  },
  {
    key: 'title',
    header: '待遇',
    wrap: true,
    cell: (row) => (
      <>
        {row.itemCode} {row.title}
        <Small text={[periodWords(row), row.note].filter(Boolean).join('；')} />
        <Small text={leftWords(row)} />
      </>
    ),
  },
  { key: 'granted', header: '核准日期', cell: (row) => <Day value={row.grantedOn} /> },
  { key: 'year', header: '列支年度', cell: (row) => row.year },
  {
    key: 'paid',
    header: '已拨付',
    align: 'right',
    wrap: true,
    cell: (row) => (
      <>
        <Money amount={row.paidFen} />
        {row.countyFen === row.paidFen ? null : <Small text={`县级 ${formatYuan(row.countyFen)}`} />}
      </>
    ),
  },
  ...(batch.acts.write ? [removal(batch.id)] : []),
]

const Small = ({ text }: { text: string | null }) =>
  text ? <span className="block text-sm text-ink-2">{text}</span> : null

function Beneficiary({ row, isPosted }: { row: LineView; isPosted: boolean }) {
  const href = row.talentId === null ? paths.enterprise(row.enterpriseId ?? '') : paths.talent(row.talentId)
  return (
    <>
      <Link className="link" href={isPosted ? paths.entitlement(row.awardId) : href}>
        {row.beneficiaryName}
      </Link>
      <span className="block text-sm text-ink-3">第 {row.line} 笔</span>
      {row.standing === 'counts' ? null : (
        <StatusMark plain tone="attention" className="block text-sm">
          {row.standing === 'reversed' ? '已冲销' : '冲销办理中'}
        </StatusMark>
      )}
    </>
  )
}

const removal = (batchId: string): Column<LineView> => ({
  key: 'act',
  header: '办理',
  cell: (row) => (
    <ConfirmAction
      action={removeAward}
      label="移出…"
      size="sm"
      variant="quiet"
      title={`移出${row.beneficiaryName}的「${row.title}」？`}
      description="这项待遇的各笔都从本批次移出，不影响其他内容。"
      confirm="移出"
      hidden={{ batchId, awardId: row.awardId }}
      doneMessage="已移出"
    />
  ),
})
