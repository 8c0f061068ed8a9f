import type { Actor } from '@/lib/kernel/actor'
import { wallNow } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/transaction'
import { findPendingLogin } from '../repository/pending-logins'

/** Whether a login still waits for the code of whoever holds this ticket. */
export const isLoginPending = async (actor: Actor, ticket: string): Promise<boolean> =>
  (await findPendingLogin(reading, actor.countyCode, { ticket, now: wallNow() })) !== null
