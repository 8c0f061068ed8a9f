import Link from 'next/link'
import { paths } from '@/app/paths'
import { AwardList } from '@/components/domain/award-list'
import type { Actor } from '@/lib/kernel/actor'
import { listAwardsOf, type AwardHolder } from '@/lib/subsidy/queries/list-awards-of'

/** On the page of a person or an enterprise: what was awarded, each leading to the award. */
export async function AwardsOf({ actor, holder }: { actor: Actor; holder: AwardHolder }) {
  return (
    <AwardList
      awards={await listAwardsOf(actor, holder)}
      linkOf={({ id, title }) => (
        <Link className="link" href={paths.entitlement(id)}>
          {title}
        </Link>
      )}
    />
  )
}
