import { paths } from '@/app/paths'
import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterSelect } from '@/components/table/filter-controls'
import { ENTERPRISE_STATUS_LABELS } from '@/lib/enterprise/labels'
import { EMPLOYER_TYPES } from '@/lib/fact/codes/employer-type'
import { INDUSTRIES } from '@/lib/fact/codes/industry'
import { enterpriseListHref, type EnterpriseQuery } from './enterprise-query'

type Props = { query: EnterpriseQuery; townships: readonly { code: string; name: string }[] }

const TYPES = EMPLOYER_TYPES.entries.map(({ code, label }) => ({ value: code, label }))
const INDUSTRY_CHOICES = INDUSTRIES.entries.map(({ code, label }) => ({ value: code, label }))
const STATUSES = Object.entries(ENTERPRISE_STATUS_LABELS).map(([value, label]) => ({ value, label }))

const labelIn = (options: readonly { value: string; label: string }[], value: string | undefined) =>
  options.find((option) => option.value === value)?.label

export function EnterpriseFilters({ query, townships }: Props) {
  const places = townships.map(({ code, name }) => ({ value: code, label: name }))
  const kept = { ...query, after: undefined, open: undefined }
  const chip = (name: keyof EnterpriseQuery, label: string | undefined) =>
    label ? [{ label, removeHref: enterpriseListHref({ ...kept, [name]: undefined }) }] : []
  const chips = [
    ...chip('q', query.q && `查找：${query.q}`),
    ...chip('township', labelIn(places, query.township)),
    ...chip('industry', labelIn(INDUSTRY_CHOICES, query.industry)),
    ...chip('type', labelIn(TYPES, query.type)),
    ...chip('status', labelIn(STATUSES, query.status)),
  ]
  return (
    <FilterBar action={paths.enterprises()} chips={chips} clearHref={paths.enterprises()}>
      <SearchField
        label="查找企业"
        placeholder="名称、拼音、首字母、信用代码"
        defaultValue={query.q ?? ''}
        className="sm:w-72"
      />
      {places.length > 1 ? (
        <FilterSelect name="township" label="乡镇" options={places} value={query.township ?? ''} />
      ) : null}
      <FilterSelect name="industry" label="行业" options={INDUSTRY_CHOICES} value={query.industry ?? ''} />
      <FilterSelect name="type" label="类型" options={TYPES} value={query.type ?? ''} />
      <FilterSelect name="status" label="状态" options={STATUSES} value={query.status ?? ''} />
    </FilterBar>
  )
}
