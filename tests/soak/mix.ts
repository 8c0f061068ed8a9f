import { callAction, honest, listActions, type Fields } from '../e2e/support/call-action'
import { PAGES } from '../e2e/page-table'
import { enter, VISITORS, type Cookies, type Visitor } from '../e2e/support/people'
import type { SeededRows } from '../e2e/support/seeded-rows'
import { server } from '../e2e/support/server'
import type { Random } from '../fault/random'

/** What came of one request: its status, and whether it ended in an error nobody expected. */
export type Outcome = { readonly http: number; readonly isBroken: boolean }
export type Request = { readonly kind: string; readonly send: () => Promise<Outcome> }

const DESKS = ['intakeOfficer', 'reviewer', 'decider', 'policyOfficer', 'leader'] as const satisfies readonly Visitor[]
const LOOKED_FOR = ['ouyang', '王', '张敏', 'zw', '云岭', '2026-0', '0412', 'LIV']

async function get(address: string, cookie: string | null): Promise<Outcome> {
  const response = await fetch(new URL(address, server().url), { headers: cookie === null ? {} : { Cookie: cookie } })
  await response.arrayBuffer()
  return { http: response.status, isBroken: response.status >= 500 }
}

async function ask(address: string, question: object, cookie: string | null): Promise<Outcome> {
  const headers = { ...honest(cookie), 'Content-Type': 'application/json' }
  const response = await fetch(new URL(address, server().url), {
    method: 'POST',
    headers,
    body: JSON.stringify(question),
  })
  await response.arrayBuffer()
  return { http: response.status, isBroken: response.status >= 500 }
}

async function call(name: string, fields: Fields, cookie: string | null): Promise<Outcome> {
  const action = listActions().find((one) => one.name === name)
  if (!action) throw new Error(`the build has no ${name}`)
  const { http, state } = await callAction(action, fields, honest(cookie))
  return { http, isBroken: http >= 500 || state?.status === 'broken' }
}

/** Every page that a visitor may read: of a hundred requests, seventy. */
const pagesOf = (rows: SeededRows, cookies: Cookies): (() => Promise<Outcome>)[] =>
  Object.values(PAGES).flatMap(({ reader, address }) =>
    typeof reader === 'string' ? [() => get(address(rows), cookies[reader])] : [],
  )

/** One of a day's requests by chance: 70 pages, 15 searches, 8 words kept, 5 cases accepted, 2 logins of a hundred. */
export function openMix(
  { rows, cookies }: { rows: SeededRows; cookies: Cookies },
  cases: readonly string[],
  random: Random,
): () => Request {
  const pages = pagesOf(rows, cookies)
  const waiting = [...cases]
  const of = <T>(list: readonly T[]): T => list[random.between(0, list.length - 1)] as T
  const page = (): Request => ({ kind: 'page', send: of(pages) })
  const search = (): Request => ({
    kind: 'search',
    send: () => ask('/api/search', { q: of(LOOKED_FOR) }, cookies[of(DESKS)]),
  })
  const words = (): Request => ({
    kind: 'keep words',
    send: () =>
      call(
        'app/_kept/actions.ts keep',
        {
          form: `soak:00000000-0000-7000-8000-0000000000${random.between(10, 29)}`,
          'words/note': '再核'.repeat(random.between(1, 40)),
        },
        cookies[of(DESKS)],
      ),
  })
  const accept = (): Request => {
    const applicationId = waiting.pop()
    if (applicationId === undefined) return page()
    const fields = { applicationId, version: '1', opinion: '材料齐全。' }
    return {
      kind: 'accept',
      send: () => call('app/office/applications/[id]/actions.ts accept', fields, cookies.intakeOfficer),
    }
  }
  const login = (): Request => ({
    kind: 'login',
    send: async () => {
      const cookie = await enter(VISITORS.reviewer)
      return call('app/login/actions.ts logOutAction', {}, cookie)
    },
  })
  return () => {
    const drawn = random.between(1, 100)
    if (drawn <= 70) return page()
    if (drawn <= 85) return search()
    if (drawn <= 93) return words()
    return drawn <= 98 ? accept() : login()
  }
}
