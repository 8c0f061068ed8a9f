import type { Actor } from '@/lib/kernel/actor'
import { wallNow } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/transaction'
import type { OidcAudience } from '@/lib/platform/oidc/settings'
import { findByTicket } from '../repository/external-logins'

export type ExternalPersonView = {
  readonly realName: string | null
  /** Staff: the user name here, where the provider gives it. */
  readonly userName: string | null
  readonly documentNumber: string | null
  readonly phone: string | null
}

/** What the identity provider said of whoever holds this ticket, for this browser alone; null when it is spent or too old. */
export async function getExternalPerson(
  actor: Actor,
  { ticket, audience }: { ticket: string; audience: OidcAudience },
): Promise<ExternalPersonView | null> {
  const waiting = await findByTicket(reading, actor.countyCode, { ticket, now: wallNow() })
  if (waiting?.audience !== audience) return null
  const { realName, staffName, documentNumber, phone } = waiting.person
  return { realName, userName: staffName?.toLowerCase() ?? null, documentNumber, phone }
}
