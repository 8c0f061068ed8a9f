import { redirect } from 'next/navigation'
import { deskHome, mayVisit, type DeskPlace } from '@/lib/account/rules/desk-nav'
import type { Actor } from '@/lib/kernel/actor'
import { requireStaff } from '@/lib/platform/session'

/** Staff to whom this place of the desk belongs; others are sent to where their own work begins. */
export async function requirePlace(place: DeskPlace): Promise<Actor> {
  const actor = await requireStaff()
  if (!mayVisit(actor, place)) redirect(deskHome(actor))
  return actor
}
