import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'

export type UnusedAccount = { readonly id: string; readonly displayName: string }

/**
 * Active accounts of staff that nobody came in with since the instant, nor opened or enabled. Locked, so that a login of
 * this moment is before or after. Not those of an administrator whom nobody else of the same kind could let in again.
 */
export function findUnusedForUpdate(
  tx: Tx,
  countyCode: string,
  { since, today }: { since: Date; today: PlainDate },
): Promise<UnusedAccount[]> {
  return tx.$queryRaw<UnusedAccount[]>`
    SELECT account.id::text, account.display_name AS "displayName"
      FROM account
     WHERE account.county_code = ${countyCode} AND account.kind = 'staff' AND account.status = 'active'
       AND greatest(account.last_login_at, account.enabled_at, account.created_at) < ${since}::timestamptz
       AND NOT EXISTS (
         SELECT FROM grants_in_force(${countyCode}, ${today}::date) held
          WHERE held.account_id = account.id AND held.role IN ('systemAdmin', 'securityAdmin', 'auditor')
            AND NOT EXISTS (
              SELECT FROM grants_in_force(${countyCode}, ${today}::date) also
                JOIN account other ON other.county_code = ${countyCode} AND other.id = also.account_id
               WHERE also.role = held.role AND other.status = 'active'
                 AND greatest(other.last_login_at, other.enabled_at, other.created_at) >= ${since}::timestamptz))
     ORDER BY account.id
       FOR UPDATE OF account`
}
