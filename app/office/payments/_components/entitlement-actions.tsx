import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { EntitlementView } from '@/lib/subsidy/queries/get-entitlement'
import { ChangePayee } from './change-payee'
import { EndEntitlement } from './end-entitlement'

/** Where an award came from, and what may be done to it. */
export const EntitlementActions = ({ entitlement, today }: { entitlement: EntitlementView; today: PlainDate }) => (
  <>
    {entitlement.case ? <LinkButton href={paths.application(entitlement.case.id)}>查看申请件</LinkButton> : null}
    {entitlement.opening ? (
      <LinkButton href={paths.openingBatch(entitlement.opening.batchId)}>查看期初批次</LinkButton>
    ) : null}
    {entitlement.may.changePayee && entitlement.account ? <ChangePayee entitlement={entitlement} /> : null}
    {entitlement.may.end ? <EndEntitlement entitlement={entitlement} today={today} /> : null}
  </>
)
