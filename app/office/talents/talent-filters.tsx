import { paths } from '@/app/paths'
import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterSelect } from '@/components/table/filter-controls'
import { EDUCATION_LEVELS } from '@/lib/fact/codes/education'
import { INDUSTRIES } from '@/lib/fact/codes/industry'
import { TALENT_TIER_FACTS } from '@/lib/fact/codes/talent-tier'
import { TALENT_STATUS_LABELS } from '@/lib/talent/labels'
import { talentWords } from '@/lib/desk-list/lists/talents'
import { townshipNames } from '@/lib/desk-list/rules/township-names'
import { ENTERED_TALENT_STATUSES } from '@/lib/talent/model'
import { talentListHref, type TalentQuery } from './talent-query'

type Choice = { code: string; name: string }
type Props = { query: TalentQuery; townships: readonly Choice[]; employerName: string | null }

const optionsOf = (table: { entries: readonly { code: string; label: string }[] }) =>
  table.entries.map(({ code, label }) => ({ value: code, label }))

const EDUCATIONS = optionsOf(EDUCATION_LEVELS)
const TIERS = optionsOf(TALENT_TIER_FACTS)
const STATUSES = ENTERED_TALENT_STATUSES.map((value) => ({ value, label: TALENT_STATUS_LABELS[value] }))

/** Divisions of two digits, and the battery makers' group: what the county's clusters are called by. */
const INDUSTRY_CHOICES = optionsOf(INDUSTRIES)

export function TalentFilters({ query, townships, employerName }: Props) {
  const places = townships.map(({ code, name }) => ({ value: code, label: name }))
  const names = {
    ...townshipNames(townships),
    ...(query.employer && employerName ? { [query.employer]: employerName } : {}),
  }
  const chips = talentWords(query, names).map(({ name, label }) => ({
    label,
    removeHref: talentListHref({ ...query, after: undefined, open: undefined, [name]: undefined }),
  }))
  return (
    <FilterBar
      action={paths.talents()}
      chips={chips}
      clearHref={paths.talents()}
      keep={{
        ...(query.employer ? { employer: query.employer } : {}),
        ...(query.without ? { without: query.without } : {}),
      }}
    >
      <SearchField
        label="查找人才"
        placeholder="姓名、拼音、首字母、证件或手机后四位"
        defaultValue={query.q ?? ''}
        className="sm:w-88"
      />
      {places.length > 1 ? (
        <FilterSelect name="township" label="乡镇" options={places} value={query.township ?? ''} />
      ) : null}
      <FilterSelect name="tier" label="层次" options={TIERS} value={query.tier ?? ''} />
      <FilterSelect name="education" label="学历" options={EDUCATIONS} value={query.education ?? ''} />
      <FilterSelect name="industry" label="行业" options={INDUSTRY_CHOICES} value={query.industry ?? ''} />
      <FilterSelect name="status" label="状态" options={STATUSES} value={query.status ?? ''} />
    </FilterBar>
  )
}
