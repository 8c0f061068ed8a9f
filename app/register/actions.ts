'use server'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { requestPhoneCode } from '@/lib/account/commands/request-phone-code'
import { RequestPhoneCodeInput } from '@/lib/account/schema'
import { defineAction } from '@/lib/platform/action'
import { dropTicket } from '@/lib/platform/oidc/browser'
import { startSession } from '@/lib/platform/session'
import { registerSelf } from '@/lib/talent/commands/register-self'
import { RegisterSelfInput } from '@/lib/talent/schema'

export const requestRegisterCodeAction = defineAction({
  audience: 'public',
  input: RequestPhoneCodeInput,
  run: requestPhoneCode,
})

export const registerSelfAction = defineAction({
  audience: 'public',
  input: RegisterSelfInput,
  run: registerSelf,
  onDone: async ({ sessionId }) => {
    await dropTicket()
    await startSession(sessionId)
    redirect(paths.my())
  },
})
