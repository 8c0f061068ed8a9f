import { HouseholdOrderTable } from '@/components/domain/case/household-order-table'
import { Panel } from '@/components/ui/panel'
import type { HouseholdOrders } from '@/lib/application/rules/household-orders'

/** Who of the two had better apply first, said before anything is decided. */
export const HouseholdPanel = ({ household }: { household: HouseholdOrders | null }) =>
  household ? (
    <Panel title="夫妻谁先申请">
      <HouseholdOrderTable household={household} />
    </Panel>
  ) : null
