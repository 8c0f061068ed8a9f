import type { Tx } from './transaction'

type Limit = { countyCode: string; key: string; limit: number; seconds: number }

/**
 * Counts one more of something (logins of an address, codes of a phone) and answers whether it is within the limit.
 * A window opens with the first and closes after its seconds. The count stands only if the transaction commits: count
 * in a transaction that does, or one that is refused is not counted.
 */
export async function countWithin(tx: Tx, { countyCode, key, limit, seconds }: Limit, now: Date): Promise<boolean> {
  const windowOpensAfter = new Date(now.getTime() - seconds * 1000)
  // Lock first, then look in a second statement: one statement would look with a snapshot older than the lock.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${countyCode}:${key}`}, 7))`
  await tx.$executeRaw`
    DELETE FROM rate_counter WHERE county_code = ${countyCode} AND key = ${key} AND window_start <= ${windowOpensAfter}::timestamptz`
  const rows = await tx.$queryRaw<{ count: number }[]>`
    WITH kept AS (
      UPDATE rate_counter SET count = count + 1 WHERE county_code = ${countyCode} AND key = ${key} RETURNING count
    ), opened AS (
      INSERT INTO rate_counter (county_code, key, window_start, count)
      SELECT ${countyCode}, ${key}, ${now}::timestamptz, 1 WHERE NOT EXISTS (SELECT 1 FROM kept) RETURNING count
    )
    SELECT count FROM kept UNION ALL SELECT count FROM opened`
  return (rows[0]?.count ?? 1) <= limit
}
