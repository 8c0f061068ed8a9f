import { finishExternalLogin } from '@/lib/account/commands/finish-external-login'
import type { ExternalEntrance } from '@/lib/account/steps/enter-externally'
import { publicActor, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { Result } from '@/lib/kernel/result'
import { businessNow } from '@/lib/platform/clock'
import { beginSignIn } from '@/lib/platform/oidc/sign-in'
import { asOwner } from '../../support/owner-database'
import { COUNTY } from '../../support/personas'
import type { ProviderBrowser } from '../../support/provider-browser'

let count = 0
/** A visitor from an address of their own: logins are counted by address. */
export const someone = (): Actor => publicActor(COUNTY, `10.9.${Math.floor(count / 250)}.${count++ % 250}`)

export type Audience = 'staff' | 'talent'

/** A login begun in a browser of ours: where it leads, and what the browser keeps. */
export async function begin(audience: Audience) {
  const begun = await beginSignIn()
  if (!begun.ok) throw new Error(`could not begin: ${begun.failure}`)
  return { address: begun.value.address, begun: { ...begun.value.proof, audience, next: null } }
}

/** Through the provider's own login page and back. */
export async function comeAs(browser: ProviderBrowser, audience: Audience, name: string) {
  const { address, begun } = await begin(audience)
  return finish(await browser.logIn(address, name), begun)
}

export const finish = async (query: string, begun: Awaited<ReturnType<typeof begin>>['begun'] | null) =>
  finishExternalLogin(someone(), { query, begun }, await businessNow())

type Entrance = Result<ExternalEntrance, Failure>

export const codeOf = (result: Result<unknown, Failure>): string =>
  result.ok ? 'ok' : result.failure.kind === 'refused' ? (result.failure.reasons[0]?.code ?? '') : result.failure.kind

export function sessionOf(entrance: Entrance): string {
  if (!entrance.ok || entrance.value.outcome !== 'entered') throw new Error(`not in: ${JSON.stringify(entrance)}`)
  return entrance.value.sessionId
}

export function ticketOf(entrance: Entrance): string {
  if (!entrance.ok || entrance.value.outcome === 'entered') throw new Error(`no ticket: ${JSON.stringify(entrance)}`)
  return entrance.value.ticket
}

/** Everything a login could change: logins, links, accounts and people. Equal before and after means that nobody came in. */
export const traces = () =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ found: string }>(
      `select (select count(*) from login_session) || ' ' || (select count(*) from external_identity) || ' ' ||
              (select sum(hashtext(a::text)) from account a) || ' ' || (select count(*) from talent) as found`,
    )
    return rows[0]?.found
  })

/** The record's latest line of an action. */
export const lastLine = (action: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ summary: string; actor_name: string; detail: Record<string, unknown> }>(
      'select summary, actor_name, detail from audit_event where action = $1 order by id desc limit 1',
      [action],
    )
    return rows[0]
  })
