import type { Metadata } from 'next'
import { MessageList } from '@/app/_messages/message-list'
import { paths } from '@/app/paths'
import { listMessages } from '@/lib/message/queries/list-messages'
import { requireStaff } from '@/lib/platform/session'

export const metadata: Metadata = { title: '消息' }

export default async function MessagesPage({ searchParams }: PageProps<'/office/messages'>) {
  const actor = await requireStaff()
  const given = (await searchParams).after
  const after = typeof given === 'string' ? given : undefined
  return <MessageList page={await listMessages(actor, after)} href={paths.officeMessages()} after={after} />
}
