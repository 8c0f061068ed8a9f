import { Badge } from '@/components/ui/badge'
import { Moment } from '@/components/ui/day'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import type { listDemoMessages } from '@/lib/account/queries/list-demo-messages'

type Message = NonNullable<Awaited<ReturnType<typeof listDemoMessages>>>[number]

const STATUS = {
  pending: { tone: 'active', label: '待发送' },
  sent: { tone: 'good', label: '已发送' },
  failed: { tone: 'bad', label: '发送失败' },
} as const

/** One text message or mail, as whoever it went to has it. */
export const MessageLine = ({ message }: { message: Message }) => (
  <Panel>
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm text-ink-2">
      <span className="font-medium break-all text-ink">{message.to}</span>
      <Badge>{message.channel === 'email' ? '邮件' : '短信'}</Badge>
      <Moment value={message.createdAt} />
      <StatusMark tone={STATUS[message.status].tone}>{STATUS[message.status].label}</StatusMark>
    </div>
    <p className="mt-1 whitespace-pre-line">{message.body}</p>
    {message.path ? (
      <a href={message.path} className="link">
        打开查看
      </a>
    ) : null}
  </Panel>
)
