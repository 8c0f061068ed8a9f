import type { Metadata } from 'next'
import { MessageList } from '@/app/_messages/message-list'
import { ChannelPanel } from '@/app/_messages/channel-panel'
import { paths } from '@/app/paths'
import { getMessageSettings } from '@/lib/message/queries/get-message-settings'
import { listMessages } from '@/lib/message/queries/list-messages'
import { isDemo } from '@/lib/platform/env'
import { requireStaff } from '@/lib/platform/session'

export const metadata: Metadata = { title: '消息' }

export default async function MessagesPage({ searchParams }: PageProps<'/office/messages'>) {
  const actor = await requireStaff()
  const given = (await searchParams).after
  const after = typeof given === 'string' ? given : undefined
  const [page, settings] = await Promise.all([listMessages(actor, after), getMessageSettings(actor)])
  return (
    <>
      <MessageList page={page} href={paths.officeMessages()} after={after} />
      <ChannelPanel settings={settings} hasInbox={isDemo()} />
    </>
  )
}
