import { paths } from '@/app/paths'
import { RowLink } from '@/components/table/row-link'
import { Badge } from '@/components/ui/badge'
import { StatusMark } from '@/components/ui/status-mark'
import { AUDIENCE_LABELS, POLICY_VERSION_STATUS_LABELS } from '@/lib/policy/labels'
import type { ItemLine } from '@/lib/policy/queries/list-items'
import { VERSION_TONES } from './version-tones'

export const ITEM_COLUMNS = [
  {
    key: 'title',
    header: '事项',
    wrap: true,
    cell: (item: ItemLine) => <RowLink href={paths.policy(item.id)}>{item.title}</RowLink>,
  },
  { key: 'code', header: '编号', cell: (item: ItemLine) => <Badge>{item.code}</Badge> },
  { key: 'document', header: '文号', wrap: true, deskOnly: true, cell: (item: ItemLine) => item.documentNumber },
  { key: 'audience', header: '申报主体', cell: (item: ItemLine) => AUDIENCE_LABELS[item.audience] },
  { key: 'unit', header: '牵头单位', deskOnly: true, cell: (item: ItemLine) => item.leadUnitName },
  {
    key: 'versions',
    header: '版本',
    wrap: true,
    cell: (item: ItemLine) => (
      <span className="flex flex-wrap gap-x-4 gap-y-1">
        {item.versions.map((version) => (
          <StatusMark key={version.number} tone={VERSION_TONES[version.status]}>
            第 {version.number} 版 {POLICY_VERSION_STATUS_LABELS[version.status]}（{version.effectiveFrom} 起）
          </StatusMark>
        ))}
      </span>
    ),
  },
]
