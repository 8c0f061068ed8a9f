import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import type { InboxMessage } from '../model'
import { countUnreadOf, findMessages } from '../repository/inbox'

const PAGE = 30

export type MessagePage = {
  readonly messages: readonly InboxMessage[]
  readonly unread: number
  /** Where the next page begins, for the address; null on the last. */
  readonly next: string | null
}

/** 消息: one's own, newest first. `after` is the `next` of the page before. */
export async function listMessages(actor: Actor, after: string | undefined): Promise<MessagePage> {
  const found = await findMessages(reading, actor, { after: parseAfter(after), take: PAGE + 1 })
  const messages = found.slice(0, PAGE)
  const last = messages.at(-1)
  return {
    messages,
    unread: await countUnreadOf(reading, actor),
    next: found.length > PAGE && last ? `${last.createdAt.getTime()}_${last.id}` : null,
  }
}

/** Null on anything that is no cursor: a mangled address shows the first page. */
function parseAfter(text: string | undefined): { at: Date; id: string } | null {
  const [milliseconds = '', id = ''] = (text ?? '').split('_')
  return /^\d{12,14}$/.test(milliseconds) && isId(id) ? { at: new Date(Number(milliseconds)), id } : null
}
