import Link from 'next/link'
import { paths } from '@/app/paths'
import { ApplicationStatusMark } from '@/components/domain/application-status-mark'
import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { EmptyState } from '@/components/ui/empty-state'
import type { NoticeAtDesk } from '@/lib/application/queries/get-notice-at-desk'

type Row = NoticeAtDesk['rows'][number]

/** The case behind each published line: for the desk only, and not printed. */
export function CaseOfRowTable({ notice }: { notice: NoticeAtDesk }) {
  return (
    <DataTable
      caption="名单对应的申报件"
      rows={notice.rows}
      columns={columnsOf(notice.cases)}
      rowKey={(row) => row.id}
      empty={<EmptyState title="名单为空" why="这份公示没有列入任何件。" />}
    />
  )
}

const columnsOf = (cases: NoticeAtDesk['cases']): Column<Row>[] => [
  { key: 'ordinal', header: '序号', cell: (row) => `${row.ordinal}. ${row.displayName}${row.distinction ?? ''}` },
  {
    key: 'case',
    header: '申报件',
    cell: ({ subjectId }) => {
      const one = cases.get(subjectId)
      return one ? (
        <Link href={paths.application(one.id)} className="link">
          {one.number} {one.who}
        </Link>
      ) : (
        <span className="text-ink-3">不在您的职责范围</span>
      )
    },
  },
  {
    key: 'status',
    header: '现在',
    cell: ({ subjectId }) => {
      const one = cases.get(subjectId)
      return one ? <ApplicationStatusMark status={one.status} plain /> : '—'
    },
  },
]
