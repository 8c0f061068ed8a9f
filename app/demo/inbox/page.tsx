import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import { listDemoMessages } from '@/lib/account/queries/list-demo-messages'
import { publicOrActor } from '@/lib/platform/session'

export const metadata: Metadata = { title: '演示收件箱' }

const STATUS = {
  pending: { tone: 'active', label: '待发送' },
  sent: { tone: 'good', label: '已发送' },
  failed: { tone: 'bad', label: '发送失败' },
} as const

export default async function DemoInboxPage({ searchParams }: PageProps<'/demo/inbox'>) {
  const { to } = await searchParams
  const phone = typeof to === 'string' && to.trim() !== '' ? to.trim() : null
  const messages = await listDemoMessages(await publicOrActor(), phone)
  if (messages === null) notFound()
  return (
    <>
      <PageHeader title="演示收件箱" subtitle="系统发出的短信和邮件都在这里，最新的在最上面。" />
      <Alert tone="attention">只有演示环境有此页面。正式环境的短信和邮件直接发给本人，任何人都看不到内容。</Alert>
      <div className="mt-4">
        <FilterBar action={paths.demoInbox()} {...(phone ? { clearHref: paths.demoInbox() } : {})}>
          <SearchField
            name="to"
            label="手机号码或邮箱"
            placeholder="只看某个手机号码或邮箱"
            defaultValue={phone ?? ''}
          />
        </FilterBar>
        {messages.length === 0 ? (
          <EmptyState
            title="还没有短信和邮件"
            why={phone ? '这个号码或邮箱没有收到过。' : '获取一次登录验证码，短信就会出现在这里。'}
          />
        ) : (
          <ol className="space-y-3">
            {messages.map((message) => (
              <li key={message.id}>
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
              </li>
            ))}
          </ol>
        )}
      </div>
    </>
  )
}
