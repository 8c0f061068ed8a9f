import type { Fen } from '@/lib/kernel/fen'
import { fenOf } from '@/lib/platform/fen-column'
import type { Tx } from '@/lib/platform/transaction'

/** Batches of a year that the bank has not answered to the end, by their numbers. */
export async function findOpenBatchNumbers(tx: Tx, countyCode: string, fundYearId: string): Promise<string[]> {
  const rows = await tx.disbursementBatch.findMany({
    where: { countyCode, fundYearId, status: { in: ['made', 'checked', 'exported'] } },
    select: { number: true },
    orderBy: { number: 'asc' },
  })
  return rows.map(({ number }) => number)
}

export const countOpenSuspense = (tx: Tx, countyCode: string, subBudgetIds: readonly string[]): Promise<number> =>
  tx.suspenseItem.count({ where: { countyCode, subBudgetId: { in: [...subBudgetIds] }, status: 'open' } })

/** An instalment of the year that has not gone to the bank. */
export type OpenPayment = {
  readonly id: string
  readonly entitlementId: string
  readonly subBudgetId: string
  readonly netFen: Fen
}

export async function findOpenPayments(
  tx: Tx,
  countyCode: string,
  subBudgetIds: readonly string[],
): Promise<OpenPayment[]> {
  const rows = await tx.$queryRaw<(Omit<OpenPayment, 'netFen'> & { netFen: bigint })[]>`
    select id, entitlement_id as "entitlementId", sub_budget_id as "subBudgetId", amount_fen - offset_fen as "netFen"
      from payment
     where county_code = ${countyCode} and sub_budget_id = any(${[...subBudgetIds]}::uuid[])
       and status in ('planned', 'gated', 'due')
     order by id`
  return rows.map((row) => ({ ...row, netFen: fenOf(row.netFen) }))
}

/** What an open case holds reserved of the year. */
export type OpenReservation = { readonly applicationId: string; readonly subBudgetId: string; readonly amountFen: Fen }

export async function findOpenReservations(
  tx: Tx,
  countyCode: string,
  subBudgetIds: readonly string[],
): Promise<OpenReservation[]> {
  const rows = await tx.$queryRaw<(Omit<OpenReservation, 'amountFen'> & { amountFen: bigint })[]>`
    select header.reference_id as "applicationId", entry.sub_budget_id as "subBudgetId",
           sum(case entry.side when 'debit' then entry.amount_fen else -entry.amount_fen end)::bigint as "amountFen"
      from ledger_entry entry
      join ledger_transaction header on header.county_code = entry.county_code and header.id = entry.transaction_id
     where entry.county_code = ${countyCode} and entry.sub_budget_id = any(${[...subBudgetIds]}::uuid[])
       and entry.account = 'reserved' and header.reference_kind = 'application'
     group by header.reference_id, entry.sub_budget_id
    having sum(case entry.side when 'debit' then entry.amount_fen else -entry.amount_fen end) > 0
     order by header.reference_id, entry.sub_budget_id`
  return rows.map((row) => ({ ...row, amountFen: fenOf(row.amountFen) }))
}

/** The instalments go on under the sub-budgets of the next year. How many were still open. */
export async function carryPaymentRows(
  tx: Tx,
  countyCode: string,
  moves: readonly { readonly id: string; readonly toId: string }[],
): Promise<number> {
  return tx.$executeRaw`
    update payment set sub_budget_id = move.to_id, version = version + 1
      from unnest(${moves.map(({ id }) => id)}::uuid[], ${moves.map(({ toId }) => toId)}::uuid[]) as move (id, to_id)
     where payment.county_code = ${countyCode} and payment.id = move.id
       and payment.status in ('planned', 'gated', 'due')`
}
