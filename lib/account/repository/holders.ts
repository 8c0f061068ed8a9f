import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { Holder } from '../model'

/** Everybody who can act on the day: active staff with what they hold and what was lent to them. */
export const findHolders = (tx: Tx, countyCode: string, day: PlainDate): Promise<Holder[]> =>
  tx.$queryRaw<Holder[]>`
    SELECT a.id::text AS "accountId", a.display_name AS name, g.role, g.unit_code AS "unitCode",
           g.principal_id::text AS "principalId", p.display_name AS "principalName"
      FROM grants_in_force(${countyCode}, ${day}::date) g
      JOIN account a ON a.county_code = ${countyCode} AND a.id = g.account_id AND a.kind = 'staff' AND a.status = 'active'
      LEFT JOIN account p ON p.county_code = ${countyCode} AND p.id = g.principal_id
     ORDER BY g.id`
