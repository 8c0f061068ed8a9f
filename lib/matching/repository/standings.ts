import { Prisma } from '@/generated/prisma/client'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { sqlName } from '@/lib/platform/sql-name'
import type { Tx } from '@/lib/platform/transaction'
import type { Register } from './look'
import { standingsSql } from './match-query'
import type { MatchedItem } from './standing-sql'

/** A subject with what each item says of her, in the order of the items: yes, no, or null for not known. */
export type SubjectStanding = { readonly id: string; readonly standings: readonly (boolean | null)[] }

/**
 * Whoever meets any of the items, or of whom it is not known for one of the first `wondered`; in the order of the register.
 */
export function findStandings(
  tx: Tx,
  register: Register,
  { items, wondered }: { readonly items: readonly MatchedItem[]; readonly wondered: number },
  day: PlainDate,
): Promise<SubjectStanding[]> {
  const columns = items.map((_, index) => sqlName('standing', `s${index}`))
  const meant = columns.map((column, index) =>
    index < wondered ? Prisma.sql`${column} IS NOT FALSE` : Prisma.sql`${column} IS TRUE`,
  )
  return tx.$queryRaw<SubjectStanding[]>`
    SELECT standing.id::text AS id, ARRAY[${Prisma.join(columns, ', ')}]::boolean[] AS standings
      FROM (${standingsSql(register, items, day)}) AS standing
     WHERE ${Prisma.join(meant, ' OR ')} ORDER BY standing.id`
}
