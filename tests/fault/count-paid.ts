import { withClient } from '@/scripts/database/sql'

/** What the bank's own file, the lines, the payments and the ledger say; all four have to say the same. */
export type Counted = {
  readonly payments: number
  readonly bank: { readonly count: number; readonly fen: number }
  readonly lines: { readonly count: number; readonly fen: number }
  readonly paid: { readonly count: number; readonly fen: number }
  readonly ledgerFen: number
  /** Payments that the bank made more than once; keys it paid that are no line of ours, or no paid one. */
  readonly twice: number
  readonly strange: number
  /** Payments that are not paid. */
  readonly missing: number
}

type Entry = { key: string; state: string; amountYuan: string }
type Line = { key: string; payment: string; status: string; fen: string }

const fenOf = (yuan: string): number => Number(yuan.replace('.', ''))
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

export async function countPaid(ownerUrl: string, bankBook: string, county: string): Promise<Counted> {
  // Every line that says paid is money that left, also a second one under the same key.
  const executed = bankBook
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as Entry)
    .filter(({ state }) => state === 'paid')
  return withClient(ownerUrl, async (client) => {
    const { rows: lines } = await client.query<Line>(
      `select replace(id::text, '-', '') as key, payment_id as payment, status::text, amount_fen as fen
         from payment_attempt where county_code = $1`,
      [county],
    )
    const { rows: payments } = await client.query<{ status: string; fen: string }>(
      'select status::text, amount_fen - offset_fen as fen from payment where county_code = $1',
      [county],
    )
    const { rows: ledger } = await client.query<{ fen: string }>(
      `select coalesce(sum(case when side = 'debit' then amount_fen else -amount_fen end), 0) as fen
         from ledger_entry where county_code = $1 and account = 'paid'`,
      [county],
    )
    const byKey = new Map(lines.map((line) => [line.key, line]))
    const settled = lines.filter(({ status }) => status === 'paid')
    const paid = payments.filter(({ status }) => status === 'paid')
    const paidFor = executed.flatMap(({ key }) => byKey.get(key)?.payment ?? [])
    return {
      payments: payments.length,
      bank: { count: executed.length, fen: sum(executed.map(({ amountYuan }) => fenOf(amountYuan))) },
      lines: { count: settled.length, fen: sum(settled.map(({ fen }) => Number(fen))) },
      paid: { count: paid.length, fen: sum(paid.map(({ fen }) => Number(fen))) },
      ledgerFen: Math.abs(Number(ledger[0]?.fen)),
      twice: paidFor.length - new Set(paidFor).size,
      strange: executed.filter(({ key }) => byKey.get(key)?.status !== 'paid').length,
      missing: payments.length - paid.length,
    }
  })
}
