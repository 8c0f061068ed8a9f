import { fenOf } from '@/lib/platform/fen-column'
import type { Tx } from '@/lib/platform/transaction'
import type { Account } from '../model'
import type { MonthSum } from '../rules/month-books'

export type MonthRange = { readonly fundId: string; readonly from: Date; readonly before: Date }

/** `balance`: what the sub-budget itself says of the account now, read in the same moment as the entries. */
type Row = Omit<MonthSum, 'period' | 'debitFen'> & { period: MonthSum['period'] | 'balance'; debitFen: bigint }
export type Balance = { readonly subBudgetId: string; readonly account: Account; readonly debitFen: bigint }

/** Every entry of a fund summed by sub-budget, account, movement and period, and beside them the balances as they are kept. */
export async function findMonthSums(
  tx: Tx,
  countyCode: string,
  { fundId, from, before }: MonthRange,
): Promise<{ sums: MonthSum[]; balances: Balance[] }> {
  const rows = await tx.$queryRaw<Row[]>`
    with sub as (
      select sub.* from sub_budget sub
        join fund_year year on year.county_code = sub.county_code and year.id = sub.fund_year_id
       where sub.county_code = ${countyCode} and year.fund_id = ${fundId}::uuid)
    select entry.sub_budget_id as "subBudgetId", entry.account, header.kind as movement,
           case when header.at < ${from}::timestamptz then 'before' when header.at < ${before}::timestamptz then 'in'
                else 'after' end as period,
           sum(case entry.side when 'debit' then entry.amount_fen else -entry.amount_fen end)::bigint as "debitFen"
      from sub
      join ledger_entry entry on entry.county_code = sub.county_code and entry.sub_budget_id = sub.id
      join ledger_transaction header on header.county_code = entry.county_code and header.id = entry.transaction_id
     group by 1, 2, 3, 4
    union all
    select sub.id, balance.account, '', 'balance', balance.debit_fen
      from sub
     cross join lateral (values ('appropriation', -sub.total_fen), ('available', sub.available_fen),
       ('reserved', sub.reserved_fen), ('committed', sub.committed_fen), ('inTransit', sub.in_transit_fen),
       ('paid', sub.paid_fen), ('receivable', sub.receivable_fen), ('suspense', sub.suspense_fen),
       ('opening', -sub.opening_fen)) as balance (account, debit_fen)
     order by 1, 2, 3, 4`
  const sums = rows.flatMap(({ period, debitFen, ...row }) =>
    period === 'balance' ? [] : [{ ...row, period, debitFen: fenOf(debitFen) }],
  )
  return { sums, balances: rows.filter(({ period }) => period === 'balance') }
}
