import { NextResponse, type NextRequest } from 'next/server'
import { oidcSettings } from '@/lib/platform/oidc/settings'
import { LEFT_COOKIE } from '@/lib/platform/left-cookie'
import { sealedAddress } from '@/lib/platform/sealed-address'
import { PAGE_HEADER } from '@/lib/platform/asked-page'
import { REQUEST_HEADER } from '@/lib/platform/request-header'

/** What a page may load: our own files, and scripts that carry this request's nonce. */
function policyWith(nonce: string): string {
  const development = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''
  // 退出登录 is a form, and without JavaScript it leads on to where the login began.
  const issuer = oidcSettings()?.issuer
  const provider = issuer === undefined ? '' : ` ${new URL(issuer).origin}`
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    // Charts and overlays position themselves with style attributes, which a nonce cannot cover.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${provider}`,
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The page that is asked for, or whose form is posted by its action; nothing for what a browser could not simply go to again. */
function pageOf(request: NextRequest): string {
  const isPage = request.method === 'GET' || request.headers.has('next-action')
  const address = request.nextUrl.clone()
  address.searchParams.delete('_rsc')
  return isPage ? address.pathname + address.search : ''
}

/** The number the reverse proxy gave it, if it has the form of one: it stands in the log. */
function requestIdOf(request: NextRequest): string {
  const given = request.headers.get(REQUEST_HEADER) ?? ''
  return /^[A-Za-z0-9-]{16,64}$/.test(given) ? given : crypto.randomUUID()
}

/**
 * Gives every page its content security policy, and numbers the request, and tells the page its own address: a login that has run out comes back to it. It
 * guards nothing: who may do what is asked where the work is done.
 */
export function proxy(request: NextRequest): NextResponse {
  const sealed = request.method === 'GET' ? sealedAddress(new URL(request.nextUrl.href)) : null
  if (sealed) return NextResponse.redirect(sealed, 303)
  const policy = policyWith(Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64'))
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  headers.set(PAGE_HEADER, pageOf(request))
  const id = requestIdOf(request)
  headers.set(REQUEST_HEADER, id)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set(REQUEST_HEADER, id)
  if (request.cookies.has(LEFT_COOKIE)) emptyBrowser(response)
  return response
}

/** Somebody has just logged out of this browser: nothing of what they saw stays in it (GB/T 22239 8.1.4.10). */
function emptyBrowser(response: NextResponse): void {
  response.headers.set('Clear-Site-Data', '"cache", "storage"')
  response.cookies.delete({ name: LEFT_COOKIE, path: '/' })
}

// A PDF in the browser's viewer brings a policy of its own: two of them would both hold, and no page could frame it.
export const config = { matcher: ['/((?!_next/static/|api/files/[^/]+/view$).*)'] }
