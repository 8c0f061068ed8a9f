import { parseLocalPath } from '@/lib/kernel/local-path'
import { reportBug } from '@/lib/platform/log'
import { keepBegunSignIn } from '@/lib/platform/oidc/browser'
import { isOidcFor } from '@/lib/platform/oidc/settings'
import { beginSignIn } from '@/lib/platform/oidc/sign-in'
import { backToLogin, seeOther } from '../see-other'

/**
 * Sends the browser to 政务统一身份认证 with a fresh state, nonce and PKCE challenge, which this browser alone keeps.
 * `as=staff|talent` says who is coming, `next` which page of ours they want; a portal may link here directly.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const query = new URL(request.url).searchParams
    const audience = query.get('as') === 'staff' ? 'staff' : 'talent'
    if (!isOidcFor(audience)) return backToLogin(audience, 'off')
    const asked = query.get('next')
    const next = asked === null ? null : parseLocalPath(asked)
    if (asked !== null && next === null) return backToLogin(audience, 'foreignNext')
    const begun = await beginSignIn()
    if (!begun.ok) return backToLogin(audience, begun.failure)
    await keepBegunSignIn({ ...begun.value.proof, audience, next })
    return seeOther(begun.value.address.href)
  } catch (error) {
    return new Response(`系统繁忙，编号 ${reportBug(error)}`, { status: 500 })
  }
}
