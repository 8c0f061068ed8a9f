import { paths } from '@/app/paths'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { Moment } from '@/components/ui/day'
import { StatusMark } from '@/components/ui/status-mark'
import { DUPLICATE_STATUS_LABELS } from '@/lib/duplicate/labels'
import type { PairListItem } from '@/lib/duplicate/queries/list-pairs'
import type { SubjectKind } from '@/lib/fact/model'

const Entry = ({ entry }: { entry: PairListItem['first'] }) => (
  <span className="block text-sm text-ink-2">
    <span className="tabular-nums">{entry.number}</span> · {entry.townshipName}
  </span>
)

/** The two entries, why they may be one, and what was said of them. */
export const pairColumns = (kind: SubjectKind, isJudged: boolean): Column<PairListItem>[] => [
  {
    key: 'first',
    header: '一份登记',
    wrap: true,
    cell: ({ id, first }) => (
      <>
        <RowLink href={paths.duplicate(kind, id)}>{first.name}</RowLink>
        <Entry entry={first} />
      </>
    ),
  },
  {
    key: 'second',
    header: '另一份登记',
    wrap: true,
    cell: ({ second }) => (
      <span>
        {second.name}
        <Entry entry={second} />
      </span>
    ),
  },
  { key: 'grounds', header: '为什么疑似', wrap: true, cell: ({ grounds }) => grounds.join('；') },
  ...(isJudged ? [status, decided] : [found]),
]

const found: Column<PairListItem> = {
  key: 'found',
  header: '发现时间',
  cell: ({ foundAt }) => <Moment value={foundAt} />,
}

const status: Column<PairListItem> = {
  key: 'status',
  header: '判定',
  cell: (pair) => (
    <StatusMark tone={pair.status === 'merged' ? 'good' : 'neutral'} plain>
      {DUPLICATE_STATUS_LABELS[pair.status]}
    </StatusMark>
  ),
}

const decided: Column<PairListItem> = {
  key: 'decided',
  header: '判定人',
  cell: ({ decidedByName, decidedAt }) => (
    <>
      {decidedByName} {decidedAt ? <Moment value={decidedAt} className="text-ink-2" /> : null}
    </>
  ),
}
