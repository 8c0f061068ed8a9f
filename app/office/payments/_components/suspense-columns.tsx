import Link from 'next/link'
import { paths } from '@/app/paths'
import type { Column } from '@/components/table/table-parts'
import { Money } from '@/components/ui/money'
import { StatusMark } from '@/components/ui/status-mark'
import { OUTCOME_LABELS, RESOLUTION_LABELS, SUSPENSE_REASON_LABELS } from '@/lib/subsidy/labels'
import type { SuspenseView } from '@/lib/subsidy/queries/list-suspense'
import { ResolveSuspense } from './resolve-suspense'

/** Columns of suspended lines; the last one is how an open one may end, or how it ended. */
export const suspenseColumns = (status: 'open' | 'resolved'): Column<SuspenseView>[] => [
  {
    key: 'batch',
    header: '批次',
    cell: (row) => (
      <>
        <Link className="link" href={paths.batch(row.batchId)}>
          {row.batchNumber}
        </Link>{' '}
        第 {row.line} 行
      </>
    ),
  },
  {
    key: 'reason',
    header: '原因',
    cell: (row) => (
      <StatusMark plain tone="attention">
        {SUSPENSE_REASON_LABELS[row.reason]}
      </StatusMark>
    ),
  },
  { key: 'holder', header: '户名', wrap: true, cell: (row) => row.holderName ?? <Raw text={row.reference} /> },
  { key: 'outcome', header: '银行结果', cell: (row) => OUTCOME_LABELS[row.outcome] },
  { key: 'stated', header: '银行金额', align: 'right', cell: (row) => <Money amount={row.statedFen} /> },
  { key: 'own', header: '我方金额', align: 'right', cell: (row) => <Money amount={row.ownFen} /> },
  status === 'open'
    ? { key: 'act', header: '办理', cell: (row) => (row.allowed.length > 0 ? <ResolveSuspense row={row} /> : '—') }
    : { key: 'how', header: '处理', wrap: true, cell: (row) => <How row={row} /> },
]

const Raw = ({ text }: { text: string }) => <code className="text-xs break-all text-ink-2">{text}</code>

const How = ({ row }: { row: SuspenseView }) => (
  <>
    {row.resolution ? RESOLUTION_LABELS[row.resolution] : '—'}
    <span className="block text-sm text-ink-2">
      {row.resolvedBy}：{row.resolutionNote}
    </span>
  </>
)
