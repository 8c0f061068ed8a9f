import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { requireActor } from '@/lib/platform/session'

/** Where a mail about several things leads: to the reader's own messages. */
export default async function MessagesDoor() {
  const actor = await requireActor()
  redirect(actor.kind === 'staff' ? paths.officeMessages() : paths.myMessages())
}
