import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/platform/id'
import { isMailOn } from '@/lib/platform/mail'
import { enqueueMails } from '@/lib/platform/outbox'
import type { Tx } from '@/lib/platform/transaction'
import type { Notice, Reach } from '../model'
import { insertMessages } from '../repository/inbox'
import { findReach } from '../repository/reach'
import { mailsOf } from '../rules/mails-of'

/** Puts lines into inboxes and, for whoever has a proven address and wants it, a mail into the outbox. */
export async function postNotices(
  tx: Tx,
  actor: Pick<Actor, 'countyCode'>,
  notices: readonly Notice[],
  now: Date,
): Promise<ReadonlyMap<string, Reach>> {
  if (notices.length === 0) return new Map()
  const posted = notices.map((notice) => ({ ...notice, id: newId() }))
  await insertMessages(tx, actor.countyCode, posted, now)
  const accountIds = notices.map(({ accountId }) => accountId)
  const reach = await findReach(tx, actor.countyCode, accountIds)
  if (isMailOn()) await enqueueMails(tx, actor, mailsOf(posted, reach), now)
  return reach
}
