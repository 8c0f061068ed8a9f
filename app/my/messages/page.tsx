import type { Metadata } from 'next'
import { MessageList } from '@/app/_messages/message-list'
import { paths } from '@/app/paths'
import { listMessages } from '@/lib/message/queries/list-messages'
import { requireApplicant } from '@/lib/platform/session'

export const metadata: Metadata = { title: '消息' }

export default async function MessagesPage({ searchParams }: PageProps<'/my/messages'>) {
  const actor = await requireApplicant()
  const given = (await searchParams).after
  const after = typeof given === 'string' ? given : undefined
  return <MessageList page={await listMessages(actor, after)} href={paths.myMessages()} after={after} />
}
