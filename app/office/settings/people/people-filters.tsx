import { paths } from '@/app/paths'
import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterSelect } from '@/components/table/filter-controls'
import { ACCOUNT_STATUS_LABELS, ROLE_LABELS } from '@/lib/account/labels'
import { isFiltered, type PeopleQuery } from './people-query'

const optionsOf = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }))

/** The filters of the list of people. */
export const PeopleFilters = ({ query }: { query: PeopleQuery }) => (
  <FilterBar action={paths.settingsPeople()} {...(isFiltered(query) ? { clearHref: paths.settingsPeople() } : {})}>
    <SearchField label="搜索人员" placeholder="姓名或用户名" defaultValue={query.q ?? ''} />
    <FilterSelect name="role" label="角色" options={optionsOf(ROLE_LABELS)} value={query.role ?? ''} />
    <FilterSelect name="status" label="状态" options={optionsOf(ACCOUNT_STATUS_LABELS)} value={query.status ?? ''} />
  </FilterBar>
)
