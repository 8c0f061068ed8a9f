import { FUNDERS } from '@/lib/policy/engine/assessment'
import type { FundingLine } from '@/lib/policy/engine/assessment'
import type { Fen } from '@/lib/kernel/fen'
import { fenOf } from '@/lib/platform/fen-column'
import type { Tx } from '@/lib/platform/transaction'

export type PaidPayment = {
  readonly partName: string
  readonly grossFen: Fen
  readonly subBudgetId: string
  readonly funding: readonly FundingLine[]
}

/** What has been paid of an award, and who bore it; the latest last. */
export async function findPaid(tx: Tx, countyCode: string, entitlementId: string): Promise<PaidPayment[]> {
  const rows = await tx.payment.findMany({
    where: { countyCode, entitlementId, status: 'paid' },
    orderBy: [{ paidOn: 'asc' }, { instalment: 'asc' }],
    select: { partName: true, grossFen: true, subBudgetId: true, fundingShares: true },
  })
  return rows.map((row) => ({
    partName: row.partName,
    grossFen: fenOf(row.grossFen),
    subBudgetId: row.subBudgetId,
    funding: FUNDERS.flatMap((funder) =>
      row.fundingShares
        .filter((share) => share.funder === funder)
        .map((share) => ({ funder, amountFen: fenOf(share.amountFen) })),
    ),
  }))
}

/** Who a payee account belongs to: what is owed is set off against what is due to the same one. */
export async function findPayeeKey(tx: Tx, countyCode: string, payeeAccountId: string): Promise<string> {
  const row = await tx.payeeAccount.findUniqueOrThrow({
    where: { countyCode_id: { countyCode, id: payeeAccountId } },
    select: { ownerKind: true, ownerId: true },
  })
  return `${row.ownerKind}:${row.ownerId}`
}
