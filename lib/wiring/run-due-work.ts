import { disableUnusedAccounts } from '@/lib/account/commands/disable-unused-accounts'
import { forgetOldLogins } from '@/lib/account/commands/forget-old-logins'
import { closeDueNotices } from '@/lib/application/commands/close-due-notices'
import { lapseOverdue } from '@/lib/application/commands/lapse-overdue'
import { remindOfDueSteps } from '@/lib/application/commands/remind-of-due-steps'
import { findDuplicatesDaily } from '@/lib/duplicate/commands/find-duplicates-daily'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { forgetOldMessages } from '@/lib/message/commands/forget-old-messages'
import { lapseOffers } from '@/lib/offer/commands/lapse-offers'
import { bankLink } from '@/lib/platform/bank-link'
import { deliverOutbox } from '@/lib/platform/deliver-outbox'
import { isDemo } from '@/lib/platform/env'
import { eraseDuePapers } from '@/lib/retention/commands/erase-due-papers'
import { releaseDuePayments } from '@/lib/subsidy/commands/release-due-payments'
import { runBankWork } from './run-bank-work'

/** In the order in which one makes work for the next: a notice that ends grants, a grant makes payments due. */
const DUE = [
  closeDueNotices,
  lapseOverdue,
  lapseOffers,
  remindOfDueSteps,
  releaseDuePayments,
  findDuplicatesDaily,
  forgetOldLogins,
  forgetOldMessages,
  eraseDuePapers,
]

/**
 * Everything that falls due with time: notices that have stood long enough, drafts nobody finished, instalments whose day
 * has come, messages waiting. Each part is a command of its own; running it twice does nothing twice. System only.
 */
export async function runDueWork(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ delivered: number }, Failure>> {
  if (actor.kind !== 'system') return fail({ kind: 'forbidden', permission: 'dueWork.run' })
  // The demo's people mostly never come in, and its clock runs ahead of the wall's.
  for (const command of isDemo() ? DUE : [...DUE, disableUnusedAccounts]) {
    const result = await command(actor, {}, now)
    if (!result.ok) return result
  }
  const link = bankLink()
  if (link !== null) {
    const told = await runBankWork(actor, link, now)
    if (!told.ok) return told
  }
  return ok({ delivered: await deliverOutbox(actor.countyCode, now) })
}
