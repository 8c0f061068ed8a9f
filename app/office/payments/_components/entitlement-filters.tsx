import { searchWords } from '@/lib/kernel/search-text'
import { paths } from '@/app/paths'
import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterSelect } from '@/components/table/filter-controls'
import { ENTITLEMENT_STATUS_LABELS } from '@/lib/subsidy/labels'
import { ENTITLEMENT_STATUSES } from '@/lib/subsidy/model'
import type { EntitlementFilter, EntitlementList } from '@/lib/subsidy/queries/list-entitlements'
import { entitlementQuery } from './entitlement-query'

const STATUSES = ENTITLEMENT_STATUSES.map((value) => ({ value, label: ENTITLEMENT_STATUS_LABELS[value] }))

export function EntitlementFilters({ filter, items }: { filter: EntitlementFilter; items: EntitlementList['items'] }) {
  const { q, itemCode, status } = filter
  const without = (name: keyof EntitlementFilter) =>
    paths.entitlements(entitlementQuery({ q, itemCode, status, after: undefined, [name]: undefined }))
  const chips = [
    ...(q ? [{ label: `查找：${searchWords(q)}`, removeHref: without('q') }] : []),
    ...(itemCode ? [{ label: itemCode, removeHref: without('itemCode') }] : []),
    ...(status ? [{ label: ENTITLEMENT_STATUS_LABELS[status], removeHref: without('status') }] : []),
  ]
  return (
    <FilterBar action={paths.entitlements()} chips={chips} clearHref={paths.entitlements()}>
      <SearchField label="查找待遇" placeholder="姓名、收款户名或申请件号" defaultValue={q ?? ''} />
      <FilterSelect name="item" label="事项" options={items} value={itemCode ?? ''} />
      <FilterSelect name="status" label="状态" options={STATUSES} value={status ?? ''} />
    </FilterBar>
  )
}
