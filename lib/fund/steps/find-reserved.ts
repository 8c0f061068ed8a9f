import type { Fen } from '@/lib/kernel/fen'
import { fenOf } from '@/lib/platform/fen-column'
import type { Tx } from '@/lib/platform/transaction'
import type { Reference } from '../model'
import * as ledger from '../repository/ledger'

/** What a case (or whatever the reference is) holds reserved now, by sub-budget. */
export async function findReserved(
  tx: Tx,
  countyCode: string,
  reference: Pick<Reference, 'kind' | 'id'>,
): Promise<{ subBudgetId: string; amountFen: Fen }[]> {
  const rows = await ledger.findReserved(tx, countyCode, reference)
  return rows.map((row) => ({ subBudgetId: row.subBudgetId, amountFen: fenOf(row.amountFen) }))
}
