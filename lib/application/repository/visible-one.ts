import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import type { ApplicationCore } from '../model'
import { toCore } from './application-row'
import { visibleApplications } from './visible-applications'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One case the actor may see; null when it is not there or not theirs to see: both look the same. */
export async function findVisible(tx: Tx, actor: Actor, id: string): Promise<ApplicationCore | null> {
  if (!ID.test(id)) return null
  const row = await tx.application.findFirst({ where: { AND: [{ id }, visibleApplications(actor)] } })
  return row && toCore(row)
}
