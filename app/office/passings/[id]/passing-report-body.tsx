import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { Alert } from '@/components/ui/alert'
import { Moment } from '@/components/ui/day'
import { Money } from '@/components/ui/money'
import { Panel } from '@/components/ui/panel'
import { PASSING_OUTCOME_LABELS } from '@/lib/application/labels'
import type { PassingReport, PassingReportLine } from '@/lib/application/queries/get-passing-report'

/** First what could not be done, with the reason of each; then what was. */
export function PassingReportBody({ report }: { report: PassingReport }) {
  const left = report.lines.filter(isLeft)
  const done = report.lines.filter((line) => !isLeft(line))
  return (
    <div className="space-y-4">
      <Alert
        tone={left.length === 0 ? 'good' : 'attention'}
        title={`共 ${report.lines.length} 件：办成 ${done.length} 件，未办 ${left.length} 件`}
      >
        <p>
          <Moment value={report.startedAt} />
          ，统一意见：{report.opinion}
        </p>
        {report.finishedAt === null ? (
          <p>办理中断，尚有件没有结果；没有列出的件仍在今日待办里，请重新勾选办理。</p>
        ) : null}
      </Alert>
      {left.length > 0 ? <Lines title={`未办的 ${left.length} 件，仍在待办里`} lines={left} /> : null}
      {done.length > 0 ? <Lines title={`办成的 ${done.length} 件`} lines={done} /> : null}
    </div>
  )
}

const isLeft = ({ outcome }: PassingReportLine): boolean => outcome === 'refused' || outcome === 'reassessed'

const Lines = ({ title, lines }: { title: string; lines: readonly PassingReportLine[] }) => (
  <Panel title={title} flush>
    <DataTable caption={title} rows={lines} columns={COLUMNS} rowKey={(line) => line.applicationId} empty={null} />
  </Panel>
)

const COLUMNS: Column<PassingReportLine>[] = [
  {
    key: 'number',
    header: '件号',
    cell: ({ applicationId, number }) => <RowLink href={paths.application(applicationId)}>{number}</RowLink>,
  },
  { key: 'who', header: '申报人', cell: ({ who }) => who },
  { key: 'item', header: '事项', wrap: true, cell: ({ itemTitle }) => itemTitle },
  { key: 'amount', header: '金额', align: 'right', cell: ({ amountFen }) => <Money amount={amountFen} /> },
  {
    key: 'outcome',
    header: '结果',
    wrap: true,
    cell: ({ outcome, reason }) => reason ?? PASSING_OUTCOME_LABELS[outcome],
  },
]
