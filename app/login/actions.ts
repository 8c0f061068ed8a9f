'use server'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { logInAsPersona } from '@/lib/account/commands/log-in-as-persona'
import { logInWithCode } from '@/lib/account/commands/log-in-with-code'
import { logInWithPassword } from '@/lib/account/commands/log-in-with-password'
import { logOut } from '@/lib/account/commands/log-out'
import { requestLoginCode } from '@/lib/account/commands/request-login-code'
import {
  LogInAsPersonaInput,
  LogInWithCodeInput,
  LogInWithPasswordInput,
  LogOutInput,
  RequestLoginCodeInput,
} from '@/lib/account/schema'
import { defineAction } from '@/lib/platform/action'
import { keepTicket } from '@/lib/platform/oidc/browser'
import { endSession, startSession } from '@/lib/platform/session'
import { enterWhenChosen } from './enter-when-chosen'

export const logInWithPasswordAction = defineAction({
  audience: 'public',
  input: LogInWithPasswordInput,
  run: logInWithPassword,
  onDone: async (entrance, { next }) => {
    if (entrance.outcome === 'secondFactor') {
      await keepTicket(entrance.ticket)
      redirect(paths.secondStep(next))
    }
    await startSession(entrance.sessionId)
    redirect(next ?? paths.home())
  },
})

export const requestLoginCodeAction = defineAction({
  audience: 'public',
  input: RequestLoginCodeInput,
  run: requestLoginCode,
})

export const logInWithCodeAction = defineAction({
  audience: 'public',
  input: LogInWithCodeInput,
  run: logInWithCode,
  onDone: (login, { next }) => enterWhenChosen(login, next),
})

export const logInAsPersonaAction = defineAction({
  audience: 'public',
  input: LogInAsPersonaInput,
  run: logInAsPersona,
  onDone: async ({ sessionId, home }, { next }) => {
    await startSession(sessionId)
    redirect(next ?? home)
  },
})

export const logOutAction = defineAction({
  input: LogOutInput,
  run: logOut,
  onDone: async ({ leaveAt }) => {
    await endSession()
    redirect(leaveAt ?? paths.login())
  },
})
