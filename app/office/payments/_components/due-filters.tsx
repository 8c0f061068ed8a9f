import { paths } from '@/app/paths'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterSelect } from '@/components/table/filter-controls'
import type { DueFilter, DueList } from '@/lib/subsidy/queries/list-due-payments'
import { dueQuery } from './due-query'

export function DueFilters({ filter, options }: { filter: DueFilter; options: DueList['options'] }) {
  const { itemCode, townshipCode, fundYearId, dueTo } = filter
  const without = (name: keyof DueFilter) => paths.payments(dueQuery({ ...filter, [name]: undefined }))
  const labelOf = (list: readonly { value: string; label: string }[], value: string) =>
    list.find((option) => option.value === value)?.label ?? value
  const chips = [
    ...(itemCode ? [{ label: labelOf(options.items, itemCode), removeHref: without('itemCode') }] : []),
    ...(townshipCode ? [{ label: labelOf(options.townships, townshipCode), removeHref: without('townshipCode') }] : []),
    ...(fundYearId ? [{ label: labelOf(options.years, fundYearId), removeHref: without('fundYearId') }] : []),
    ...(dueTo ? [{ label: `${dueTo} 前到期`, removeHref: without('dueTo') }] : []),
  ]
  return (
    <FilterBar action={paths.payments()} chips={chips} clearHref={paths.payments()}>
      <FilterSelect name="item" label="事项" options={options.items} value={itemCode ?? ''} />
      <FilterSelect name="township" label="乡镇" options={options.townships} value={townshipCode ?? ''} />
      <FilterSelect name="year" label="预算年度" options={options.years} value={fundYearId ?? ''} />
      <label className="flex items-center gap-2 text-ink-3">
        到期不晚于
        <input type="date" name="dueTo" defaultValue={dueTo ?? ''} className="field-box w-38" />
      </label>
    </FilterBar>
  )
}
