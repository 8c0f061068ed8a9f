import Link from 'next/link'
import { paths } from '@/app/paths'
import type { Column } from '@/components/table/table-parts'
import { Moment } from '@/components/ui/day'
import { formatYuan } from '@/components/ui/format-money'
import { MOVEMENT_LABELS, REFERENCE_LABELS } from '@/lib/fund/labels'
import type { ReferenceKind } from '@/lib/fund/model'
import type { LedgerPage } from '@/lib/fund/queries/list-ledger-rows'
import type { PaymentSubject } from '@/lib/subsidy/queries/describe-payments'

type Row = LedgerPage['rows'][number]

/** Where what caused a movement can be looked at. */
const HREFS: Partial<Record<ReferenceKind, (id: string) => string>> = {
  application: paths.application,
  entitlement: paths.entitlement,
  batch: (id) => paths.batch(id),
  openingBatch: paths.openingBatch,
}

function Cause({ row, subject, isLinked }: { row: Row; subject: PaymentSubject | undefined; isLinked: boolean }) {
  if (subject) {
    return (
      <Link className="link" href={paths.entitlement(subject.entitlementId)}>
        {subject.beneficiaryName} {subject.itemCode} 第 {subject.instalment} 期
      </Link>
    )
  }
  const href = isLinked ? HREFS[row.referenceKind]?.(row.referenceId) : undefined
  const label = REFERENCE_LABELS[row.referenceKind]
  const text = isLinked ? (row.memo ?? label) : label
  return href ? (
    <Link className="link" href={href}>
      {text}
    </Link>
  ) : (
    text
  )
}

/** Columns of the ledger; `subjects` says whose payments the rows are. Not `isLinked`: for the auditor, who opens no case and reads no note about one. */
export const ledgerColumns = (subjects: ReadonlyMap<string, PaymentSubject>, isLinked: boolean): Column<Row>[] => [
  { key: 'at', header: '时间', width: '11rem', cell: (row) => <Moment value={row.at} /> },
  { key: 'movement', header: '变动', cell: (row) => MOVEMENT_LABELS[row.movement] },
  { key: 'sub', header: '科目', cell: (row) => row.subBudgetName },
  {
    key: 'cause',
    header: '对象',
    wrap: true,
    cell: (row) => <Cause row={row} subject={subjects.get(row.paymentId ?? '')} isLinked={isLinked} />,
  },
  { key: 'actor', header: '经手', deskOnly: true, cell: (row) => row.actorName },
  {
    key: 'change',
    header: '增减（元）',
    align: 'right',
    cell: (row) => (
      <span className="tabular-nums">
        {row.changeFen > 0 ? '+' : ''}
        {formatYuan(row.changeFen)}
      </span>
    ),
  },
]
