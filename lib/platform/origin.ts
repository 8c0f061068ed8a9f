import { headers } from 'next/headers'
import { env } from './env'

/**
 * Whether a request that writes comes from our own pages: the Origin must be ours, or, where a browser sends none,
 * Sec-Fetch-Site must be same-origin. A request with neither is refused (security.md, finding 3).
 */
export async function isSameOrigin(): Promise<boolean> {
  const list = await headers()
  const origin = list.get('origin')
  if (origin !== null) return isOurs(origin, list.get('host'))
  return list.get('sec-fetch-site') === 'same-origin'
}

function isOurs(origin: string, host: string | null): boolean {
  if (origin === new URL(env().NEXTAUTH_URL).origin) return true
  // The demo listens on loopback under whatever name the browser used (localhost, 127.0.0.1).
  return env().JUCAI_MODE !== 'production' && host !== null && origin === `http://${host}`
}
