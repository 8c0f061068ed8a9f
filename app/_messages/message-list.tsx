import { ActionButton } from '@/components/form/action-button'
import { Badge } from '@/components/ui/badge'
import { Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { MESSAGE_KIND_LABELS } from '@/lib/message/labels'
import type { InboxMessage } from '@/lib/message/model'
import type { MessagePage } from '@/lib/message/queries/list-messages'
import { open, readAll } from './actions'

/** 消息, for staff and applicants alike. `href` is the page's own address. */
export function MessageList({ page, href, after }: { page: MessagePage; href: string; after: string | undefined }) {
  const { messages, unread, next } = page
  return (
    <>
      <PageHeader
        title="消息"
        subtitle={unread > 0 ? `${unread} 条未读；消息保留 180 天` : '没有未读消息；消息保留 180 天'}
        actions={
          unread > 0 ? (
            <ActionButton action={readAll} doneMessage="已全部标为已读">
              全部标为已读
            </ActionButton>
          ) : null
        }
      />
      {messages.length === 0 ? (
        <EmptyState title="还没有消息" why="办件有进展、快到期，或者有事需要您处理，会在这里告诉您。" />
      ) : (
        <Panel flush>
          <ol className="divide-y divide-line">
            {messages.map((message) => (
              <Line key={message.id} message={message} />
            ))}
          </ol>
        </Panel>
      )}
      <Pagination previous={after ? href : null} next={next && `${href}?after=${next}`} />
    </>
  )
}

const Line = ({ message }: { message: InboxMessage }) => (
  <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
    <div className="min-w-0 flex-1 basis-72">
      <p className={message.readAt === null ? 'font-medium' : 'text-ink-2'}>
        {message.readAt === null ? <span className="mr-2 text-sm text-blue">未读</span> : null}
        {message.body}
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-2 text-sm text-ink-2">
        <Badge>{MESSAGE_KIND_LABELS[message.kind]}</Badge>
        <Moment value={message.createdAt} />
      </p>
    </div>
    <ActionButton action={open} hidden={{ messageId: message.id }} size="sm">
      查看
    </ActionButton>
  </li>
)
