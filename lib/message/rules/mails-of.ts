import type { MailAddress } from '@/lib/kernel/mail-address'
import { MESSAGE_KIND_LABELS } from '../labels'
import type { MessageKind, PostedNotice, Reach } from '../model'
import { isWanted } from './channels'
import { messagePath, messagesPath } from './message-path'

/** Lines of a mail that tells of several things. */
const SHOWN = 10

type Mail = {
  readonly address: MailAddress
  readonly template: string
  readonly content: { readonly subject: string; readonly text: string; readonly path: string }
}

/** One mail for an account and kind, however many lines it has: a day on which forty cases are overdue is one mail. */
export function mailsOf(notices: readonly PostedNotice[], reach: ReadonlyMap<string, Reach>): Mail[] {
  const groups = Map.groupBy(notices, ({ accountId, kind }) => `${accountId}:${kind}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const reached = reach.get(first.accountId)
    const address = reached?.address ?? null
    if (address === null || !isWanted(reached, 'email', first.kind)) return []
    return [{ address, template: `mail.${first.kind}`, content: contentOf(first.kind, group, first.id) }]
  })
}

function contentOf(kind: MessageKind, group: readonly PostedNotice[], firstId: string): Mail['content'] {
  const label = MESSAGE_KIND_LABELS[kind]
  const count = group.length
  if (count === 1) return { subject: `【聚才】${label}`, text: group[0]?.body ?? '', path: messagePath(firstId) }
  const lines = group.slice(0, SHOWN).map(({ body }) => body)
  const rest = count > SHOWN ? [`另有 ${count - SHOWN} 条，请登录查看。`] : []
  return { subject: `【聚才】${label}（${count} 条）`, text: [...lines, ...rest].join('\n'), path: messagesPath() }
}
