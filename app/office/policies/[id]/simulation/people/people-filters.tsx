import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterSelect } from '@/components/table/filter-controls'
import { paths } from '@/app/paths'
import type { VersionInForce } from '@/lib/policy/model'
import { SIMULATION_CHANGE_LABELS, SIMULATION_VERDICT_LABELS } from '@/lib/simulation/labels'
import { SIMULATION_CHANGES, SIMULATION_VERDICTS, type Tally } from '@/lib/simulation/model'
import { markText } from '@/lib/simulation/rules/mark-text'
import { type PeopleQuery, peopleQueryText } from './people-query'

type Props = { version: VersionInForce; query: PeopleQuery; tally: Tally }

const VERDICTS = SIMULATION_VERDICTS.map((value) => ({ value, label: SIMULATION_VERDICT_LABELS[value] }))
const CHANGES = SIMULATION_CHANGES.map((value) => ({ value, label: SIMULATION_CHANGE_LABELS[value] }))

/** By result, by change, by name; and the one figure whose people these are. */
export function PeopleFilters({ version, query, tally }: Props) {
  const hrefOf = (changed: Partial<PeopleQuery>) =>
    paths.simulatedPeople(
      version.itemId,
      version.versionNumber,
      peopleQueryText({ ...query, after: undefined, ...changed }),
    )
  const words = {
    name: query.name && `查找：${query.name}`,
    verdict: query.verdict && SIMULATION_VERDICT_LABELS[query.verdict],
    change: query.change && SIMULATION_CHANGE_LABELS[query.change],
    mark: query.mark && markText(tally, query.mark),
  }
  const chips = Object.entries(words).flatMap(([name, label]) =>
    label ? [{ label, removeHref: hrefOf({ [name]: undefined }) }] : [],
  )
  return (
    <FilterBar
      action={paths.simulatedPeople(version.itemId, version.versionNumber).split('?')[0] ?? ''}
      chips={chips}
      clearHref={paths.simulatedPeople(version.itemId, version.versionNumber)}
      keep={{ version: String(version.versionNumber), ...(query.mark ? { mark: query.mark } : {}) }}
    >
      <SearchField label="查找" placeholder="姓名或单位名称" defaultValue={query.name ?? ''} className="sm:w-88" />
      <FilterSelect name="verdict" label="结果" options={VERDICTS} value={query.verdict ?? ''} />
      <FilterSelect name="change" label="变化" options={CHANGES} value={query.change ?? ''} />
    </FilterBar>
  )
}
