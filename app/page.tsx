import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { deskHome } from '@/lib/account/rules/desk-nav'
import type { Actor } from '@/lib/kernel/actor'
import { currentActor } from '@/lib/platform/session'

/** The door: everybody goes where their work is, and who is not logged in to the policy hall. */
export default async function HomePage() {
  redirect(homeOf(await currentActor()))
}

function homeOf(actor: Actor | null): string {
  if (actor?.kind === 'staff') return deskHome(actor)
  if (actor?.kind === 'enterprise') return paths.myCompany()
  return actor?.kind === 'talent' ? paths.my() : paths.policyHall()
}
