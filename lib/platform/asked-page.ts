import { headers } from 'next/headers'
import { parseLocalPath } from '../kernel/local-path'

/** Written by the proxy on every request for a page, over whatever the browser sent under this name. */
export const PAGE_HEADER = 'x-jucai-page'

/** Doors that lead everybody on to their own side: a login leads there anyhow. */
const DOORS = ['/', '/office', '/my']

/** The way to the login page, which leads back to the page asked for; the plain way where there is nothing to come back to. */
export async function wayToLogin(): Promise<string> {
  const page = parseLocalPath((await headers()).get(PAGE_HEADER) ?? '')
  return page === null || DOORS.includes(page) ? '/login' : `/login?${new URLSearchParams({ next: page })}`
}
