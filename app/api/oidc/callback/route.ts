import { paths } from '@/app/paths'
import { finishExternalLogin } from '@/lib/account/commands/finish-external-login'
import { problemOf } from '@/lib/account/rules/external-login-problems'
import { FinishExternalLoginInput } from '@/lib/account/schema'
import { businessNow } from '@/lib/platform/clock'
import { reportBug } from '@/lib/platform/log'
import { dropTicket, keepTicket, takeBegunSignIn } from '@/lib/platform/oidc/browser'
import { publicOrActor, startSession } from '@/lib/platform/session'
import { backToLogin, seeOther } from '../see-other'

/** Where 政务统一身份认证 sends the browser back to. Whatever it brings, it gets in only with what this browser began. */
export async function GET(request: Request): Promise<Response> {
  try {
    const begun = await takeBegunSignIn()
    const audience = begun?.audience ?? 'staff'
    const parsed = FinishExternalLoginInput.safeParse({ query: new URL(request.url).search.slice(1), begun })
    if (!parsed.success) return backToLogin(audience, 'malformed')
    const result = await finishExternalLogin(await publicOrActor(), parsed.data, await businessNow())
    if (!result.ok) return backToLogin(audience, problemOf(result.failure))

    const entrance = result.value
    if (entrance.outcome === 'entered') {
      await dropTicket()
      await startSession(entrance.sessionId)
      return seeOther(begun?.next ?? paths.home())
    }
    await keepTicket(entrance.ticket)
    if (entrance.outcome === 'secondFactor') return seeOther(paths.secondStep(begun?.next))
    return seeOther(entrance.outcome === 'confirm' ? paths.linkLogin(begun?.next) : paths.register())
  } catch (error) {
    return new Response(`系统繁忙，编号 ${reportBug(error)}`, { status: 500 })
  }
}
