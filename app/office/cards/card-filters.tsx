import { searchWords } from '@/lib/kernel/search-text'
import { paths } from '@/app/paths'
import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterSelect } from '@/components/table/filter-controls'
import { TALENT_TIERS } from '@/lib/fact/codes/talent-tier'
import { CARD_STATE_LABELS } from '@/lib/talent-card/labels'
import { CARD_STATES, type CardListInput } from '@/lib/talent-card/schema'

const TIERS = TALENT_TIERS.entries.map(({ code, label }) => ({ value: code, label }))
const STATES = CARD_STATES.map((value) => ({ value, label: CARD_STATE_LABELS[value] }))

/** The list's address with some of its filters changed; undefined takes one off. */
export function cardListHref(filter: CardListInput): string {
  const query = new URLSearchParams(
    Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
  return query.size > 0 ? `${paths.cards()}?${query}` : paths.cards()
}

type Props = { filter: CardListInput; townships: readonly { code: string; name: string }[] }

export function CardFilters({ filter, townships }: Props) {
  const { q, tier, state, township } = filter
  const townshipName = townships.find(({ code }) => code === township)?.name
  const without = (name: keyof CardListInput) => cardListHref({ q, tier, state, township, [name]: undefined })
  const chips = [
    ...(q ? [{ label: `查找：${searchWords(q)}`, removeHref: without('q') }] : []),
    ...(tier ? [{ label: `${tier} 类`, removeHref: without('tier') }] : []),
    ...(state ? [{ label: CARD_STATE_LABELS[state], removeHref: without('state') }] : []),
    ...(townshipName ? [{ label: townshipName, removeHref: without('township') }] : []),
  ]
  return (
    <FilterBar action={paths.cards()} chips={chips} clearHref={paths.cards()}>
      <SearchField label="查找英才卡" placeholder="姓名或卡号" defaultValue={q ?? ''} />
      <FilterSelect name="tier" label="层次" options={TIERS} value={tier ?? ''} />
      <FilterSelect name="state" label="状态" options={STATES} value={state ?? ''} />
      <FilterSelect
        name="township"
        label="乡镇"
        options={townships.map(({ code, name }) => ({ value: code, label: name }))}
        value={township ?? ''}
      />
    </FilterBar>
  )
}
