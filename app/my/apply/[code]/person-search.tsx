import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { MOST_PEOPLE, type Colleague } from '@/lib/application/queries/list-colleagues'

type Props = { people: readonly Colleague[]; here: string; name: string }

/** For an enterprise that employs more people than the choice below lists: looks for them by name. */
export function PersonSearch({ people, here, name }: Props) {
  if (name === '' && people.length < MOST_PEOPLE) return null
  const chips = name === '' ? [] : [{ label: `姓名：${name}`, removeHref: here }]
  return (
    <>
      <p className="mb-2 text-ink-2">按姓名顺序最多列出 {MOST_PEOPLE} 人。没有列出的，请按姓名查找。</p>
      <FilterBar action={here} label="查找人才" chips={chips}>
        <SearchField name="name" label="按姓名查找" defaultValue={name} />
      </FilterBar>
    </>
  )
}
