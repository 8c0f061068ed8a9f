import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { StatusMark } from '@/components/ui/status-mark'
import { ENTERPRISE_STATUS_LABELS } from '@/lib/enterprise/labels'
import type { EnterpriseListItem } from '@/lib/enterprise/queries/list-enterprises'
import { EMPLOYER_TYPES } from '@/lib/fact/codes/employer-type'
import { industryLabel } from '@/lib/fact/codes/industry'
import { enterpriseListHref, type EnterpriseQuery } from './enterprise-query'

/** The columns of the register of enterprises; a row opens beside the list. */
export const enterpriseColumns = (query: EnterpriseQuery): Column<EnterpriseListItem>[] => [
  {
    key: 'name',
    header: '单位名称',
    wrap: true,
    cell: (enterprise) => (
      <RowLink href={enterpriseListHref({ ...query, open: enterprise.id })} scroll={false}>
        {enterprise.name}
      </RowLink>
    ),
  },
  {
    key: 'uscc',
    header: '统一社会信用代码',
    deskOnly: true,
    width: '12rem',
    cell: (enterprise) => <span className="tabular-nums">{enterprise.uscc}</span>,
  },
  { key: 'type', header: '类型', cell: (enterprise) => EMPLOYER_TYPES.find(enterprise.employerType) ?? '—' },
  { key: 'industry', header: '行业', wrap: true, cell: (enterprise) => industryLabel(enterprise.industryCode) ?? '—' },
  { key: 'township', header: '乡镇', width: '5rem', cell: (enterprise) => enterprise.townshipName },
  {
    key: 'talents',
    header: '在职人才',
    align: 'right',
    width: '6rem',
    cell: (enterprise) => `${enterprise.talentCount} 人`,
  },
  {
    key: 'status',
    header: '状态',
    width: '9rem',
    cell: (enterprise) => (
      <span className="inline-flex flex-wrap gap-x-3">
        <StatusMark tone={enterprise.status === 'active' ? 'good' : 'neutral'} plain>
          {ENTERPRISE_STATUS_LABELS[enterprise.status]}
        </StatusMark>
        {enterprise.isDishonest ? (
          <StatusMark tone="bad" plain>
            失信
          </StatusMark>
        ) : null}
      </span>
    ),
  },
]
