import type { Actor } from '@/lib/kernel/actor'
import type { ItemView } from '@/lib/policy/queries/get-item'
import { DraftBudget } from './draft-budget'
import { DraftStaffing } from './draft-staffing'

type Props = { actor: Actor; view: ItemView; now: Date }

/** What a draft needs besides itself before it is published: people for its chain, a sub-budget for its money. */
export const DraftChecks = (props: Props) => (
  <>
    <DraftStaffing {...props} />
    <DraftBudget {...props} />
  </>
)
