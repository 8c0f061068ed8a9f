import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterSelect } from '@/components/table/filter-controls'
import { paths } from '@/app/paths'
import { simulatedWords } from '@/lib/desk-list/lists/simulated-people'
import type { SimulatedAddress } from '@/lib/desk-list/rules/shapes'
import { SIMULATION_CHANGE_LABELS, SIMULATION_VERDICT_LABELS } from '@/lib/simulation/labels'
import { SIMULATION_CHANGES, SIMULATION_VERDICTS, type Tally } from '@/lib/simulation/model'
import { markText } from '@/lib/simulation/rules/mark-text'
import { peopleHref } from './people-query'

type Props = { query: SimulatedAddress; tally: Tally }

const VERDICTS = SIMULATION_VERDICTS.map((value) => ({ value, label: SIMULATION_VERDICT_LABELS[value] }))
const CHANGES = SIMULATION_CHANGES.map((value) => ({ value, label: SIMULATION_CHANGE_LABELS[value] }))

/** By result, by change, by name; and the one figure whose people these are. */
export function PeopleFilters({ query, tally }: Props) {
  const { item = '', version, mark } = query
  const chips = simulatedWords(query, mark && markText(tally, mark)).map(({ name, label }) => ({
    label,
    removeHref: peopleHref({ ...query, after: undefined, [name]: undefined }),
  }))
  return (
    <FilterBar
      action={paths.simulatedPeople(item)}
      chips={chips}
      clearHref={peopleHref({ item, version })}
      keep={{ ...(version === undefined ? {} : { version: String(version) }), ...(mark ? { mark } : {}) }}
    >
      <SearchField label="查找" placeholder="姓名或单位名称" defaultValue={query.q ?? ''} className="sm:w-88" />
      <FilterSelect name="verdict" label="结果" options={VERDICTS} value={query.verdict ?? ''} />
      <FilterSelect name="change" label="变化" options={CHANGES} value={query.change ?? ''} />
    </FilterBar>
  )
}
