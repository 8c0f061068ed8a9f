import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import type { CodeLogin } from '@/lib/account/commands/log-in-with-code'
import { startSession } from '@/lib/platform/session'

/** Goes in once it is clear which account is meant; until then the page stays and asks. `next`: the page wanted. */
export async function enterWhenChosen(login: CodeLogin, next: string | null = null): Promise<void> {
  if (login.outcome === 'choose') return
  await startSession(login.sessionId)
  redirect(next ?? paths.home())
}
