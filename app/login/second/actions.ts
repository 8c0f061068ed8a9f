'use server'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { finishLogin } from '@/lib/account/commands/finish-login'
import { FinishLoginInput } from '@/lib/account/schema'
import { defineAction } from '@/lib/platform/action'
import { dropTicket } from '@/lib/platform/oidc/browser'
import { startSession } from '@/lib/platform/session'

export const finishLoginAction = defineAction({
  audience: 'public',
  input: FinishLoginInput,
  run: finishLogin,
  onDone: async ({ sessionId }, { next }) => {
    await dropTicket()
    await startSession(sessionId)
    redirect(next ?? paths.home())
  },
})
