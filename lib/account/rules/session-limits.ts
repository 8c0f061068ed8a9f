import type { Role } from '@/lib/kernel/actor'
import { addDays, dateIn } from '@/lib/kernel/plain-date'
import { isAdministratorRole } from './separate-administrators'

const MINUTE = 60_000

/** Longest life of a login, whatever is done with it (GB/T 22239-2019 8.1.4.1 b; figures of our own). */
export const ABSOLUTE_MINUTES = 8 * 60
const IDLE_MINUTES = 30
const STRICT_IDLE_MINUTES = 15
const PASSWORD_DAYS = 90

/** Minutes without a request after which a login ends: 15 for who handles money and the three administrators, else 30. */
export const idleMinutes = (roles: readonly Role[]): number =>
  roles.some((role) => role === 'treasurer' || isAdministratorRole(role)) ? STRICT_IDLE_MINUTES : IDLE_MINUTES

/** Whether a login that was last used then has been left alone too long. */
export const isIdle = (lastSeenAt: Date, roles: readonly Role[], now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() >= idleMinutes(roles) * MINUTE

/** When a login made now ends at the latest. */
export const absoluteEnd = (now: Date): Date => new Date(now.getTime() + ABSOLUTE_MINUTES * MINUTE)

/** Minutes for which a proof of who one is stands before an act of weight (ASVS 5.0 7.5.3). */
const CONFIRMED_MINUTES = 10

/** Whether who is logged in has proved lately enough to be who they are. */
export const isConfirmed = (confirmedAt: Date | null, now: Date): boolean =>
  confirmedAt !== null && now.getTime() - confirmedAt.getTime() < CONFIRMED_MINUTES * MINUTE

/** Whether a member of staff must choose a new password before anything else: told so, or the old one is 90 days old. */
export const isPasswordDue = (
  account: { readonly mustChangePassword: boolean; readonly passwordChangedAt: Date | null },
  now: Date,
): boolean =>
  account.mustChangePassword ||
  (account.passwordChangedAt !== null && dateIn(now) > addDays(dateIn(account.passwordChangedAt), PASSWORD_DAYS))
