import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterSelect } from '@/components/table/filter-controls'
import { paths } from '@/app/paths'
import { APPLICATION_STATUSES } from '@/lib/application/flow'
import { APPLICATION_STATUS_LABELS } from '@/lib/application/labels'
import { HANDLED_LABELS } from '@/lib/application/rules/waiting'
import { caseListHref, STEP_KIND_LABELS, STEP_KINDS, type CaseListQuery } from './case-list-query'

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
      keep={query.mine ? { mine: query.mine } : {}}
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
        options={[{ value: 'yes', label: '已超期' }]}
      />
    </FilterBar>
  )
}

function chipsOf(query: CaseListQuery, items: readonly Choice[], towns: readonly Choice[]) {
  const titleOf = (choices: readonly Choice[], code: string) => choices.find((one) => one.code === code)?.title ?? code
  const on: readonly [keyof CaseListQuery, string | undefined][] = [
    ['q', query.q && `查找：${query.q}`],
    ['mine', query.mine && HANDLED_LABELS[query.mine]],
    ['status', query.status && APPLICATION_STATUS_LABELS[query.status]],
    ['item', query.item && titleOf(items, query.item)],
    ['step', query.step && STEP_KIND_LABELS[query.step]],
    ['town', query.town && titleOf(towns, query.town)],
    ['overdue', query.overdue && '已超期'],
  ]
  return on.flatMap(([key, label]) =>
    label === undefined
      ? []
      : [{ label, removeHref: caseListHref({ ...query, [key]: undefined, after: undefined, open: undefined }) }],
  )
}
