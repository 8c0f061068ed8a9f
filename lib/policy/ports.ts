import type { Reason } from '@/lib/kernel/failure'
import { definePort, type Port } from '@/lib/platform/port'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from './model'

/** What stands in the way of publishing a version, beyond what the policy slice sees itself; null when nothing does. */
export type PublicationGate = (
  tx: Tx,
  countyCode: string,
  asked: { readonly version: VersionInForce; readonly before: VersionInForce | null },
  now: Date,
) => Promise<Reason | null>

/** Whether a version was simulated, and whether its provider can be paid: both are known above policy. */
export const publicationGatesPort: Port<readonly PublicationGate[]> = definePort('publicationGates')
