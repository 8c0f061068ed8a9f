import { headers } from 'next/headers'
import { parseLocalPath } from '../kernel/local-path'

/** Written by the proxy on every request for a page, over whatever the browser sent under this name. */
export const PAGE_HEADER = 'x-jucai-page'

/** Doors that lead everybody on to their own side: a login leads there anyhow. */
const DOORS = ['/', '/office', '/my']

const isOfDesk = (page: string | null): boolean => page !== null && /^\/(office|leader)(\/|\?|$)/.test(page)

/** The way to the login page, of the staff for a page of theirs, and back to the page asked for where there is one. */
export async function wayToLogin(as?: 'staff'): Promise<string> {
  const page = parseLocalPath((await headers()).get(PAGE_HEADER) ?? '')
  const query = new URLSearchParams({
    ...(as === 'staff' || isOfDesk(page) ? { as: 'staff' } : {}),
    ...(page === null || DOORS.includes(page) ? {} : { next: page }),
  })
  return query.size > 0 ? `/login?${query}` : '/login'
}
