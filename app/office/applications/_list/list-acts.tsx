import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { mayReadQuality } from '@/lib/application/permission'
import type { Actor } from '@/lib/kernel/actor'
import type { CaseListQuery } from './case-list-query'
import { RosterLink } from './roster-link'

type Props = { actor: Actor; query: CaseListQuery; total: number }

/** What can be done from the list: the second look at approvals, and the list on paper. */
export const ListActs = ({ actor, query, total }: Props) => (
  <>
    {mayReadQuality(actor) ? <LinkButton href={paths.quality()}>审核抽查</LinkButton> : null}
    {total > 0 ? <RosterLink query={query} /> : null}
  </>
)
