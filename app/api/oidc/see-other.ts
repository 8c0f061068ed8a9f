import { paths } from '@/app/paths'
import type { ExternalLoginProblem } from '@/lib/account/rules/external-login-problems'
import { env } from '@/lib/platform/env'
import type { OidcAudience } from '@/lib/platform/oidc/settings'

/** Sends the browser on, under the address people type, whatever name this machine was asked by. */
export const seeOther = (address: string): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: new URL(address, env().NEXTAUTH_URL).href, 'Cache-Control': 'no-store' },
  })

/** Back to the login page, which says what happened. */
export const backToLogin = (audience: OidcAudience, problem: ExternalLoginProblem): Response =>
  seeOther(paths.loginProblem(audience, problem))
