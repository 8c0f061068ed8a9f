import { notFound, redirect } from 'next/navigation'
import { targetHref } from '@/app/_messages/target-href'
import { getMessageTarget } from '@/lib/message/queries/get-message-target'
import { requireActor } from '@/lib/platform/session'

/** Where a mail leads: to what it is about. It shows nothing of its own, and nobody else's message exists. */
export default async function MessageDoor({ params }: PageProps<'/messages/[id]'>) {
  const target = await getMessageTarget(await requireActor(), (await params).id)
  if (!target) notFound()
  redirect(targetHref(target))
}
