import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import type { ApplicationCore } from '../model'
import { toCore } from './application-row'
import { visibleApplications } from './visible-applications'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One case the actor may see; null when it is not there or not theirs to see: both look the same. */
export async function findVisible(tx: Tx, actor: Actor, id: string): Promise<ApplicationCore | null> {
  if (!ID.test(id)) return null
  const { countyCode, accountId } = actor
  // An officer sees what he fills in for somebody, from its first line on; no list does.
  const filed = actor.kind === 'staff' ? [{ countyCode, createdById: accountId }] : []
  const row = await tx.application.findFirst({ where: { id, OR: [visibleApplications(actor), ...filed] } })
  return row && toCore(row)
}
