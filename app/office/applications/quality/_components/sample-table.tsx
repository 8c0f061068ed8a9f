import Link from 'next/link'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import { QUALITY_VERDICT_LABELS, SAMPLED_LABELS } from '@/lib/application/labels'
import type { QualityView } from '@/lib/application/queries/get-quality'
import { Examine } from './examine'

type Row = QualityView['sample'][number]
type Props = { round: NonNullable<QualityView['shown']>; sample: readonly Row[]; mayKeep: boolean }

/** The sample of a round: whose approval, and what the second look found. */
export const SampleTable = ({ round, sample, mayKeep }: Props) => (
  <Panel flush title={`第 ${round.number} 轮样本`} note={`${round.listCount} 件中抽取 ${round.sampleCount} 件`}>
    <DataTable
      caption={`第 ${round.number} 轮抽查样本`}
      rows={sample}
      columns={columnsOf(mayKeep)}
      rowKey={(row) => row.decisionId}
      empty={<EmptyState title="没有样本" why="这一轮名单为空。" />}
    />
  </Panel>
)

const columnsOf = (mayKeep: boolean): Column<Row>[] => [
  { key: 'case', header: '申报件', cell: (row) => <CaseOf row={row} /> },
  { key: 'reviewer', header: '审核人', cell: (row) => row.reviewerName },
  { key: 'why', header: '抽取', cell: (row) => SAMPLED_LABELS[row.sampled] },
  { key: 'result', header: '复查', wrap: true, cell: (row) => <Result row={row} mayKeep={mayKeep} /> },
]

const CaseOf = ({ row }: { row: Row }) =>
  row.caseNumber === null ? (
    <>名单第 {row.position} 件</>
  ) : (
    <Link className="link" href={paths.application(row.applicationId)}>
      {row.caseNumber}
    </Link>
  )

function Result({ row, mayKeep }: { row: Row; mayKeep: boolean }) {
  if (row.verdict)
    return (
      <StatusMark tone={row.verdict === 'right' ? 'good' : 'bad'}>
        {QUALITY_VERDICT_LABELS[row.verdict]}
        {row.note ? `：${row.note}` : ''}（{row.examinerName}）
      </StatusMark>
    )
  if (!mayKeep) return '待复查'
  return row.isOwn ? '您签过字，由他人复查' : <Examine decisionId={row.decisionId} />
}
