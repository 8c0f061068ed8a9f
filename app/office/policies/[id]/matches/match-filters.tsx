import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterSelect } from '@/components/table/filter-controls'
import { paths } from '@/app/paths'
import { matchWords } from '@/lib/desk-list/lists/matches'
import type { MatchAddress } from '@/lib/desk-list/rules/shapes'
import { townshipNames } from '@/lib/desk-list/rules/township-names'
import { MATCH_STATE_LABELS, MATCH_VERDICT_LABELS } from '@/lib/matching/labels'
import { MATCH_STATES, MATCH_VERDICTS } from '@/lib/matching/model'
import { matchListHref } from './match-query'

type Props = { query: MatchAddress; townships: readonly { code: string; name: string }[] }

const VERDICTS = MATCH_VERDICTS.map((value) => ({ value, label: MATCH_VERDICT_LABELS[value] }))
const STATES = MATCH_STATES.map((value) => ({ value, label: MATCH_STATE_LABELS[value] }))

export function MatchFilters({ query, townships }: Props) {
  const places = townships.map(({ code, name }) => ({ value: code, label: name }))
  const chips = matchWords(query, townshipNames(townships)).map(({ name, label }) => ({
    label,
    removeHref: matchListHref({ ...query, after: undefined, [name]: undefined }),
  }))
  const all = paths.itemMatches(query.item ?? '')
  return (
    <FilterBar action={all} chips={chips} clearHref={all} keep={{}}>
      <SearchField label="查找" placeholder="姓名或单位名称" defaultValue={query.q ?? ''} className="sm:w-88" />
      <FilterSelect name="verdict" label="是否符合" options={VERDICTS} value={query.verdict ?? ''} />
      <FilterSelect name="state" label="申报情况" options={STATES} value={query.state ?? ''} />
      {places.length > 1 ? (
        <FilterSelect name="township" label="乡镇" options={places} value={query.township ?? ''} />
      ) : null}
    </FilterBar>
  )
}
