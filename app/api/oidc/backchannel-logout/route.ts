import { endExternalSessions } from '@/lib/account/commands/end-external-sessions'
import { EndExternalSessionsInput } from '@/lib/account/schema'
import { businessNow } from '@/lib/platform/clock'
import { reportBug } from '@/lib/platform/log'
import { publicOrActor } from '@/lib/platform/session'

const MOST_BYTES = 16_000
const NO_STORE = { 'Cache-Control': 'no-store' }
const refuse = (status: number, error: string): Response => Response.json({ error }, { status, headers: NO_STORE })

/**
 * Called by the identity provider's server when a login there ended (OpenID Connect Back-Channel Logout 1.0 §2.5). It has
 * no page, no origin and no cookie: the token's signature is all that is believed.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    if (Number(request.headers.get('content-length') ?? MOST_BYTES + 1) > MOST_BYTES)
      return refuse(400, 'invalid_request')
    if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded'))
      return refuse(400, 'invalid_request')
    const logoutToken = new URLSearchParams(await request.text()).get('logout_token')
    const parsed = EndExternalSessionsInput.safeParse({ logoutToken })
    if (!parsed.success) return refuse(400, 'invalid_request')
    const result = await endExternalSessions(await publicOrActor(), parsed.data, await businessNow())
    return result.ok ? new Response(null, { status: 200, headers: NO_STORE }) : refuse(400, 'invalid_request')
  } catch (error) {
    reportBug(error)
    return refuse(500, 'server_error')
  }
}
