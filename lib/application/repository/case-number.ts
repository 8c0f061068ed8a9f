import type { Tx } from '@/lib/platform/transaction'

/** The next number of the year, '2026-0412'. The counter's row is locked until commit: a rolled back case leaves no gap. */
export async function takeNumber(tx: Tx, countyCode: string, year: number): Promise<string> {
  const rows = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO application_counter (county_code, year, last) VALUES (${countyCode}, ${year}, 1)
    ON CONFLICT (county_code, year) DO UPDATE SET last = application_counter.last + 1
    RETURNING last`
  const last = rows[0]?.last
  if (last === undefined) throw new Error('the counter answered nothing')
  return `${year}-${String(last).padStart(4, '0')}`
}
