import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterSelect } from '@/components/table/filter-controls'
import { paths } from '@/app/paths'
import { APPLICATION_STATUSES } from '@/lib/application/flow'
import { APPLICATION_STATUS_LABELS } from '@/lib/application/labels'
import { STEP_KIND_LABELS } from '@/lib/desk-list/labels'
import { applicationWords, DUE_LABELS } from '@/lib/desk-list/lists/applications'
import { STEP_KINDS } from '@/lib/desk-list/rules/shapes'
import { caseListHref, type CaseListQuery } from './case-list-query'

type Choice = { readonly code: string; readonly title: string }

/** The filters of the list, and those that are on. */
export function CaseFilters({
  query,
  items,
  towns,
}: {
  query: CaseListQuery
  items: readonly Choice[]
  towns: readonly Choice[]
}) {
  const chips = chipsOf(query, items, towns)
  return (
    <FilterBar
      action={paths.applications()}
      chips={chips}
      keep={{
        ...(query.unit ? { unit: query.unit } : {}),
        ...(query.mine ? { mine: query.mine } : {}),
        ...(query.without ? { without: query.without } : {}),
      }}
      {...(chips.length > 0 ? { clearHref: paths.applications() } : {})}
    >
      <SearchField label="查找申报件" placeholder="件号、姓名、拼音、单位" defaultValue={query.q ?? ''} />
      <FilterSelect
        name="status"
        label="状态"
        value={query.status ?? ''}
        options={APPLICATION_STATUSES.filter((status) => status !== 'draft').map((status) => ({
          value: status,
          label: APPLICATION_STATUS_LABELS[status],
        }))}
      />
      <FilterSelect
        name="item"
        label="事项"
        value={query.item ?? ''}
        options={items.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
      />
      <FilterSelect
        name="step"
        label="环节"
        value={query.step ?? ''}
        options={STEP_KINDS.map((kind) => ({ value: kind, label: STEP_KIND_LABELS[kind] }))}
      />
      <FilterSelect
        name="town"
        label="乡镇"
        value={query.town ?? ''}
        options={towns.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <FilterSelect
        name="overdue"
        label="时限"
        value={query.overdue ?? ''}
        options={Object.entries(DUE_LABELS).map(([value, label]) => ({ value, label }))}
      />
    </FilterBar>
  )
}

function chipsOf(query: CaseListQuery, items: readonly Choice[], towns: readonly Choice[]) {
  const names = Object.fromEntries([...items, ...towns].map(({ code, title }) => [code, title]))
  return applicationWords(query, names).map(({ name, label }) => ({
    label,
    removeHref: caseListHref({ ...query, [name]: undefined, after: undefined, open: undefined }),
  }))
}
