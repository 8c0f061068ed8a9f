import { fenOf } from '@/lib/platform/fen-column'
import type { Tx } from '@/lib/platform/transaction'
import type { LedgerLine, Movement } from '../model'

type Row = { movement: Movement; subBudgetId: string; amountFen: bigint; entitlementId: string }
export type OpeningPosting = LedgerLine & { readonly movement: Movement; readonly entitlementId: string }

/** What an opening batch booked as paid for these awards. */
export async function findOpeningPostings(
  tx: Tx,
  countyCode: string,
  { batchId, awardIds }: { batchId: string; awardIds: readonly string[] },
): Promise<OpeningPosting[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select header.kind as movement, entry.sub_budget_id as "subBudgetId", entry.amount_fen as "amountFen",
           entry.entitlement_id as "entitlementId"
      from ledger_transaction header
      join ledger_entry entry on entry.county_code = header.county_code and entry.transaction_id = header.id
     where header.county_code = ${countyCode} and header.reference_kind = 'openingBatch'
       and header.reference_id = ${batchId}::uuid and header.kind in ('openingPaid', 'openingSpent')
       and entry.account = 'paid' and entry.entitlement_id = any(${[...awardIds]}::uuid[])
     order by header.id`
  return rows.map((row) => ({ ...row, amountFen: fenOf(row.amountFen) }))
}
