import { paths } from '@/app/paths'
import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterSelect } from '@/components/table/filter-controls'
import { ENTERPRISE_STATUS_LABELS } from '@/lib/enterprise/labels'
import { ENTERED_ENTERPRISE_STATUSES } from '@/lib/enterprise/model'
import { EMPLOYER_TYPES } from '@/lib/fact/codes/employer-type'
import { INDUSTRIES } from '@/lib/fact/codes/industry'
import { enterpriseWords } from '@/lib/desk-list/lists/enterprises'
import { townshipNames } from '@/lib/desk-list/rules/township-names'
import { enterpriseListHref, type EnterpriseQuery } from './enterprise-query'

type Props = { query: EnterpriseQuery; townships: readonly { code: string; name: string }[] }

const TYPES = EMPLOYER_TYPES.entries.map(({ code, label }) => ({ value: code, label }))
const INDUSTRY_CHOICES = INDUSTRIES.entries.map(({ code, label }) => ({ value: code, label }))
const STATUSES = ENTERED_ENTERPRISE_STATUSES.map((value) => ({ value, label: ENTERPRISE_STATUS_LABELS[value] }))

export function EnterpriseFilters({ query, townships }: Props) {
  const places = townships.map(({ code, name }) => ({ value: code, label: name }))
  const chips = enterpriseWords(query, townshipNames(townships)).map(({ name, label }) => ({
    label,
    removeHref: enterpriseListHref({ ...query, after: undefined, open: undefined, [name]: undefined }),
  }))
  return (
    <FilterBar
      action={paths.enterprises()}
      chips={chips}
      clearHref={paths.enterprises()}
      keep={query.without ? { without: query.without } : {}}
    >
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
