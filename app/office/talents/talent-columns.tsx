import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { Badge } from '@/components/ui/badge'
import { StatusMark } from '@/components/ui/status-mark'
import { EDUCATIONS } from '@/lib/fact/codes/education'
import { PROFESSIONAL_TITLES } from '@/lib/fact/codes/professional-title'
import { TALENT_STATUS_LABELS } from '@/lib/talent/labels'
import type { TalentListItem } from '@/lib/talent/queries/list-talents'
import { talentListHref, type TalentQuery } from './talent-query'

/** The columns of the register of talents; a row opens beside the list. */
export const talentColumns = (query: TalentQuery): Column<TalentListItem>[] => [
  {
    key: 'name',
    header: '姓名',
    width: '9rem',
    cell: (talent) => (
      <RowLink href={talentListHref({ ...query, open: talent.id })} scroll={false}>
        {talent.name}
      </RowLink>
    ),
  },
  {
    key: 'tier',
    header: '层次',
    width: '5rem',
    cell: (talent) => (talent.tier ? <Badge>{talent.tier} 类</Badge> : <span className="text-ink-3">—</span>),
  },
  {
    key: 'education',
    header: '最高学历',
    cell: (talent) => (talent.educationCode && EDUCATIONS.find(talent.educationCode)) ?? '—',
  },
  {
    key: 'title',
    header: '职称',
    deskOnly: true,
    cell: (talent) => (talent.titleCode && PROFESSIONAL_TITLES.find(talent.titleCode)) ?? '—',
  },
  { key: 'employer', header: '用人单位', wrap: true, cell: (talent) => talent.employer?.name ?? '—' },
  { key: 'township', header: '乡镇', width: '5rem', cell: (talent) => talent.townshipName },
  {
    key: 'identity',
    header: '证件号码',
    deskOnly: true,
    cell: (talent) => <span className="tabular-nums">{talent.identityMasked}</span>,
  },
  {
    key: 'phone',
    header: '手机',
    deskOnly: true,
    cell: (talent) => <span className="tabular-nums">{talent.phoneMasked ?? '—'}</span>,
  },
  {
    key: 'status',
    header: '状态',
    width: '6rem',
    cell: (talent) => (
      <StatusMark tone={talent.status === 'active' ? 'good' : 'neutral'} plain>
        {TALENT_STATUS_LABELS[talent.status]}
      </StatusMark>
    ),
  },
]
