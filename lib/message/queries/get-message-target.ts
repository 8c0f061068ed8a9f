import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import type { MessageTarget } from '../model'
import { findMessage } from '../repository/inbox'

/** What one's own message is about, for the link in its mail; null when there is none (any more). */
export async function getMessageTarget(
  actor: Actor,
  id: string,
): Promise<{ target: MessageTarget; reader: Actor['kind'] } | null> {
  const message = isId(id) ? await findMessage(reading, actor, id) : null
  return message && { target: message.target, reader: actor.kind }
}
