import type { Actor } from '@/lib/kernel/actor'
import { refused, UNCONFIRMED, type Failure } from '@/lib/kernel/failure'
import { wallNow } from '@/lib/platform/clock'
import { isConfirmed } from '../rules/session-limits'

/**
 * Refuses an act of weight (money out of the house, a role given) to a login whose person has not proved in the last ten
 * minutes to be who they are: a desk left open pays nothing out. Work that nobody asked for over the network has no login.
 */
export function refuseUnconfirmed(actor: Actor): Failure | null {
  if (actor.sessionId === null || isConfirmed(actor.confirmedAt ?? null, wallNow())) return null
  return refused(UNCONFIRMED, '办理这一项前须再核对一次身份，10 分钟内有效。填写的内容都还在。')
}
