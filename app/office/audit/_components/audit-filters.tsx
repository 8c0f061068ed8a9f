import { paths } from '@/app/paths'
import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterDays, FilterSelect } from '@/components/table/filter-controls'
import { SLICE_OPTIONS } from '@/lib/audit/labels'
import type { AuditQuery } from '../audit-query'

/** What the record is searched by. */
export const AuditFilters = ({ query, isFiltered }: { query: AuditQuery; isFiltered: boolean }) => (
  <FilterBar action={paths.audit()} {...(isFiltered ? { clearHref: paths.audit() } : {})}>
    <SearchField label="搜索内容或对象" placeholder="摘要、对象编号或类别" defaultValue={query.q ?? ''} />
    <SearchField
      name="actor"
      label="操作人"
      placeholder="操作人姓名"
      defaultValue={query.actor ?? ''}
      className="min-w-40"
    />
    <FilterSelect name="action" label="范围" options={SLICE_OPTIONS} value={query.action ?? ''} />
    <FilterDays name="day" label="日期" from={query.dayFrom ?? ''} to={query.dayTo ?? ''} />
  </FilterBar>
)
