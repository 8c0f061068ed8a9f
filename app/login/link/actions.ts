'use server'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { linkExternalLogin } from '@/lib/account/commands/link-external-login'
import { LinkExternalLoginInput } from '@/lib/account/schema'
import { defineAction } from '@/lib/platform/action'
import { dropTicket } from '@/lib/platform/oidc/browser'
import { startSession } from '@/lib/platform/session'

export const link = defineAction({
  audience: 'public',
  input: LinkExternalLoginInput,
  run: linkExternalLogin,
  onDone: async ({ sessionId }, { next }) => {
    await dropTicket()
    await startSession(sessionId)
    redirect(next ?? paths.home())
  },
})
