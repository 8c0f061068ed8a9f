import type { EndReason } from '../model'

const LEAVING: ReadonlySet<EndReason> = new Set<EndReason>(['left', 'transferred', 'policyBreach'])

/** Whether the policy asks money back of somebody who goes for this reason: the months served must then be stated. */
export const needsServedMonths = (reason: EndReason, hasRecovery: boolean, paidFen: number): boolean =>
  hasRecovery && paidFen > 0 && LEAVING.has(reason)
