import { paths } from '@/app/paths'
import { FilterBar } from '@/components/table/filter-bar'
import { FilterSelect } from '@/components/table/filter-controls'

type Props = { principals: readonly { value: string; label: string }[]; chosen: string }

/** The security administrator says for whom: somebody who is away and could not say it. */
export const PrincipalChoice = ({ principals, chosen }: Props) => (
  <FilterBar action={paths.delegations()} label="替谁委托">
    <FilterSelect name="of" label="替谁委托" all="请选择" value={chosen} options={principals} />
  </FilterBar>
)
