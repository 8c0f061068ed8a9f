import Link from 'next/link'
import { caseListHref, type CaseListQuery } from '@/app/office/applications/_list/case-list-query'
import type { Column } from '@/components/table/table-parts'
import type { NamedDueStanding } from '@/lib/application/queries/list-due-standings'

type Due = NonNullable<CaseListQuery['overdue']>

/** The figure leads to the cases behind it. The employers are no unit: theirs are found by the step. */
const Figure = ({ row, due, count }: { row: NamedDueStanding; due: Due; count: number }) =>
  count === 0 ? (
    <span className="text-ink-3">0</span>
  ) : (
    <Link
      className={due === 'yes' ? 'link font-medium text-vermilion' : 'link'}
      href={caseListHref(
        row.unitCode === null ? { overdue: due, step: 'employerConfirmation' } : { overdue: due, unit: row.unitCode },
      )}
    >
      {count}
    </Link>
  )

/** 到期与超期, one desk a row. */
export const DUE_COLUMNS: readonly Column<NamedDueStanding>[] = [
  { key: 'unit', header: '办理单位', wrap: true, cell: (row) => row.unitName },
  {
    key: 'overdue',
    header: '已超期',
    align: 'right',
    cell: (row) => <Figure row={row} due="yes" count={row.overdue} />,
  },
  {
    key: 'worst',
    header: '最长超期',
    align: 'right',
    cell: ({ worstDays }) => (worstDays === 0 ? '—' : `${worstDays} 个工作日`),
  },
  {
    key: 'today',
    header: '今天到期',
    align: 'right',
    cell: (row) => <Figure row={row} due="today" count={row.today} />,
  },
  {
    key: 'soon',
    header: '两个工作日内',
    align: 'right',
    cell: (row) => <Figure row={row} due="soon" count={row.soon} />,
  },
]
