import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { paths } from '@/app/paths'
import { SearchField } from '@/components/form/search-field'
import { FilterBar } from '@/components/table/filter-bar'
import { Alert } from '@/components/ui/alert'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { listDemoMessages } from '@/lib/account/queries/list-demo-messages'
import { publicOrActor } from '@/lib/platform/session'
import { MessageLine } from './message-line'

export const metadata: Metadata = { title: '演示收件箱' }

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
                <MessageLine message={message} />
              </li>
            ))}
          </ol>
        )}
      </div>
    </>
  )
}
