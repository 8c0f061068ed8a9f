import { paths } from '@/app/paths'
import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterSelect } from '@/components/table/filter-controls'
import { EDUCATION_LEVELS } from '@/lib/fact/codes/education'
import { INDUSTRIES } from '@/lib/fact/codes/industry'
import { TALENT_TIER_FACTS } from '@/lib/fact/codes/talent-tier'
import { TALENT_STATUS_LABELS } from '@/lib/talent/labels'
import { talentListHref, type TalentQuery } from './talent-query'

type Choice = { code: string; name: string }
type Props = { query: TalentQuery; townships: readonly Choice[]; employerName: string | null }

const optionsOf = (table: { entries: readonly { code: string; label: string }[] }) =>
  table.entries.map(({ code, label }) => ({ value: code, label }))

const EDUCATIONS = optionsOf(EDUCATION_LEVELS)
const TIERS = optionsOf(TALENT_TIER_FACTS)
const STATUSES = Object.entries(TALENT_STATUS_LABELS).map(([value, label]) => ({ value, label }))

/** Divisions of two digits, and the battery makers' group: what the county's clusters are called by. */
const INDUSTRY_CHOICES = optionsOf(INDUSTRIES)

const labelIn = (options: readonly { value: string; label: string }[], value: string | undefined) =>
  options.find((option) => option.value === value)?.label

export function TalentFilters({ query, townships, employerName }: Props) {
  const places = townships.map(({ code, name }) => ({ value: code, label: name }))
  const kept = { ...query, after: undefined, open: undefined }
  const chip = (name: keyof TalentQuery, label: string | null | undefined) =>
    label ? [{ label, removeHref: talentListHref({ ...kept, [name]: undefined }) }] : []
  const chips = [
    ...chip('q', query.q && `查找：${query.q}`),
    ...chip('township', labelIn(places, query.township)),
    ...chip('tier', labelIn(TIERS, query.tier)),
    ...chip('education', labelIn(EDUCATIONS, query.education)),
    ...chip('industry', labelIn(INDUSTRY_CHOICES, query.industry)),
    ...chip('employer', query.employer && `单位：${employerName ?? '所选单位'}`),
    ...chip('status', labelIn(STATUSES, query.status)),
  ]
  return (
    <FilterBar
      action={paths.talents()}
      chips={chips}
      clearHref={paths.talents()}
      keep={query.employer ? { employer: query.employer } : {}}
    >
      <SearchField
        label="查找人才"
        placeholder="姓名、拼音、首字母、证件或手机后四位"
        defaultValue={query.q ?? ''}
        className="sm:w-72"
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
