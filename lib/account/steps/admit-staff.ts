import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { wallNow } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/transaction'
import { insertPendingLogin } from '../repository/pending-logins'
import { isEnrolled } from '../repository/second-factors'
import { enteringActor, loginEntry, openSession, type Entering } from './open-session'

/** In; or a code is owed, and the browser gets a ticket for it. */
export type StaffEntrance =
  | { readonly outcome: 'entered'; readonly sessionId: string }
  | { readonly outcome: 'secondFactor'; readonly ticket: string }

type Admission = {
  account: Entering
  means: string
  method?: 'oidc'
  /** The passage through the identity provider, to be settled with the login when it is there. */
  externalLoginId?: string
  now: Date
}

/**
 * Lets a member of staff in whose first proof was right: at once, or, where a second factor is set up, when its code is
 * right too. Null for an account closed in this very moment.
 */
export async function admitStaff(tx: Tx, actor: Actor, admission: Admission): Promise<StaffEntrance | null> {
  const { account, means, externalLoginId = null, now } = admission
  const place = { countyCode: actor.countyCode, accountId: account.id }
  if (await isEnrolled(tx, place)) {
    const ticket = await insertPendingLogin(tx, { ...place, means, externalLoginId, now: wallNow() })
    return ticket === null ? null : { outcome: 'secondFactor', ticket }
  }
  const sessionId = await openSession(tx, actor, account, externalLoginId === null)
  if (sessionId === null) return null
  const method = admission.method ? { method: admission.method } : {}
  await recordAudit(tx, enteringActor(actor, account), loginEntry(account, { sessionId, means, ...method, now }))
  return { outcome: 'entered', sessionId }
}
