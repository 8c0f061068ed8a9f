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

/** Whether a version was simulated: simulation knows people and money, and is above policy. */
export const publicationGatePort: Port<PublicationGate> = definePort('publicationGate')
