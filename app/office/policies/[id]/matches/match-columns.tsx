import { paths } from '@/app/paths'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { StatusMark } from '@/components/ui/status-mark'
import { MATCH_STATE_LABELS, MATCH_VERDICT_LABELS } from '@/lib/matching/labels'
import type { RegisterName } from '@/lib/matching/model'
import type { MatchListItem } from '@/lib/matching/queries/list-matches'

const TONES = { open: 'attention', filed: 'active', granted: 'good' } as const

export const matchColumns = (register: RegisterName): readonly Column<MatchListItem>[] => [
  {
    key: 'name',
    header: register === 'talent' ? '姓名' : '单位',
    wrap: register === 'enterprise',
    cell: ({ subjectId, name }) => (
      <RowLink href={register === 'talent' ? paths.talent(subjectId) : paths.enterprise(subjectId)}>{name}</RowLink>
    ),
  },
  {
    key: 'number',
    header: '号码',
    cell: ({ number }) => <span className="tabular-nums">{number}</span>,
    deskOnly: true,
  },
  { key: 'township', header: '乡镇', cell: ({ townshipName }) => townshipName },
  ...(register === 'talent'
    ? [
        {
          key: 'employer',
          header: '用人单位',
          wrap: true,
          cell: ({ employerName }: MatchListItem) => employerName ?? '—',
        },
      ]
    : []),
  { key: 'verdict', header: '是否符合', cell: ({ verdict }) => MATCH_VERDICT_LABELS[verdict] },
  {
    key: 'state',
    header: '申报情况',
    cell: ({ state }) => (
      <StatusMark tone={TONES[state]} plain>
        {MATCH_STATE_LABELS[state]}
      </StatusMark>
    ),
  },
  { key: 'foundOn', header: '发现日期', cell: ({ foundOn }) => foundOn, deskOnly: true },
]
