import { ACCESS } from '../e2e/access-table'
import { ROUTES } from '../e2e/route-table'
import { callAction, type Answer } from '../e2e/support/call-action'
import { callRoute } from '../e2e/support/call-route'
import { inTurns } from '../e2e/support/in-turns'
import { VISITORS, type Visitor } from '../e2e/support/people'
import { outcomeOf } from './answers'
import { Tally } from './report'
import { keepAwake, type Attack, type Target } from './target'

const EVIL = 'http://evil.example'

/** What the browser of somebody logged in would send along if another site sent the form. */
const FORGERIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a foreign origin': { Origin: EVIL },
  'a null origin': { Origin: 'null' },
  'no origin': {},
  'no origin, from another site': { 'Sec-Fetch-Site': 'cross-site' },
  'a foreign origin that the proxy is said to forward for': { Origin: EVIL, 'X-Forwarded-Host': 'evil.example' },
}

/** Every action and every route that takes a form, five times forged, with the cookie of whoever might: no effect. */
export const forgeRequests: Attack = async (target) => {
  const tally = new Tally('forged requests')
  await keepAwake(target.client)
  for (const [kind, headers] of Object.entries(FORGERIES)) {
    await target.county.mark()
    const ask = (may: readonly string[] | 'everybody' | undefined) => withCookie(headers, victimOf(target, may))
    await inTurns(target.actions, async (action) => {
      const answer = await callAction(action, fieldsOf(target, action.name), ask(ACCESS[action.name]?.may))
      tally.tried(outcomeOf(answer))
      if (!isTurnedAway(answer)) tally.found(`${kind}: ${action.name}: ${answer.text.slice(0, 120)}`)
    })
    for (const [name, { may, address, isSigned }] of Object.entries(ROUTES)) {
      if (!name.startsWith('POST')) continue
      const { http } = await callRoute(name, address(target.rows), ask(may))
      tally.tried(`http ${http}`)
      if (http !== (isSigned ? 400 : 403)) tally.found(`${kind}: ${name}: ${http}`)
    }
    const changed = await target.county.changed()
    if (changed.length > 0) tally.found(`${kind}: changed ${changed.join(', ')}`)
  }
  return tally.report()
}

const fieldsOf = ({ rows }: Target, name: string) => ACCESS[name]?.form(rows) ?? {}

const isTurnedAway = (answer: Answer): boolean =>
  answer.cookies.length === 0 && (answer.state === null ? answer.http >= 400 : outcomeOf(answer) === 'foreignOrigin')

const withCookie = (headers: Readonly<Record<string, string>>, cookie: string | null) => ({
  ...headers,
  ...(cookie === null ? {} : { Cookie: cookie }),
})

/** Somebody logged in who might do it: the one a forger would hope for. */
function victimOf({ cookies }: Target, may: readonly string[] | 'everybody' | undefined): string | null {
  const visitors = Object.keys(VISITORS) as Visitor[]
  const named = may === 'everybody' ? undefined : visitors.find((visitor) => may?.includes(visitor) && cookies[visitor])
  return cookies[named ?? 'talent']
}
