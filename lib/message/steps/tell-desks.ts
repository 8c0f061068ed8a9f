import { listRoleHolders, type Desk } from '@/lib/account/steps/list-role-holders'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { Notice } from '../model'
import { postNotices } from './post-notices'

/** Tells everybody at these desks that there is work; not whoever made it. */
export async function tellDesks(
  tx: Tx,
  actor: Actor,
  desks: readonly Desk[],
  notice: Pick<Notice, 'body' | 'target'>,
  now: Date,
): Promise<void> {
  const holders = await listRoleHolders(tx, actor.countyCode, desks, dateIn(now))
  const others = holders.filter((accountId) => accountId !== actor.accountId)
  const notices = others.map((accountId) => ({ accountId, kind: 'work', ...notice }) as const)
  await postNotices(tx, actor, notices, now)
}
