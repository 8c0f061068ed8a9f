import type { Actor } from '@/lib/kernel/actor'
import type { ItemView } from '@/lib/policy/queries/get-item'
import { DraftBudget } from './draft-budget'
import { DraftPlaces } from './draft-places'
import { DraftStaffing } from './draft-staffing'

type Props = { actor: Actor; view: ItemView; now: Date }

/** What a draft needs before it is published: this county's names, people for its chain, a sub-budget for its money. */
export const DraftChecks = (props: Props) => (
  <>
    <DraftPlaces {...props} />
    <DraftStaffing {...props} />
    <DraftBudget {...props} />
  </>
)
