import { toDayColumn, toDayColumnOrNull } from '@/lib/platform/day-column'
import { forgetPlans } from '@/lib/platform/forget-plans'
import type { Tx } from '@/lib/platform/transaction'
import type { NewOpeningAward } from '../model'

export async function insertOpeningAwards(
  tx: Tx,
  countyCode: string,
  awards: readonly NewOpeningAward[],
  from: { readonly batchId: string; readonly signedById: string },
): Promise<void> {
  await forgetPlans(tx)
  await tx.entitlement.createMany({
    data: awards.map(({ totalFen, openingPaidFen, grantedOn, endedOn, ...award }) => ({
      ...award,
      countyCode,
      totalFen: BigInt(totalFen),
      openingPaidFen: BigInt(openingPaidFen),
      grantedOn: toDayColumn(grantedOn),
      endedOn: toDayColumnOrNull(endedOn),
      openingBatchId: from.batchId,
      openingSignedById: from.signedById,
      status: endedOn === null ? ('active' as const) : ('ended' as const),
      ...(endedOn === null ? {} : { endReason: 'other', endNote: '入系统前已结束' }),
    })),
  })
}

/** Awards of a batch that are not reversed yet, locked in the order of their ids. */
export async function lockStandingAwards(
  tx: Tx,
  countyCode: string,
  { batchId, ids }: { batchId: string; ids: readonly string[] },
): Promise<{ id: string; beneficiaryName: string }[]> {
  return tx.$queryRaw`
    select id, beneficiary_name as "beneficiaryName" from entitlement
     where county_code = ${countyCode} and opening_batch_id = ${batchId}::uuid and id = any(${[...ids]}::uuid[])
       and status <> 'reversed'
     order by id for update`
}

/** What of these awards is still to be paid or has been paid by this house since. */
export const findPaymentsOfAwards = (tx: Tx, countyCode: string, ids: readonly string[]) =>
  tx.payment.findMany({
    where: { countyCode, entitlementId: { in: [...ids] }, status: { not: 'cancelled' } },
    orderBy: { id: 'asc' },
    select: { id: true, entitlementId: true, status: true },
  })

export async function markReversed(tx: Tx, countyCode: string, ids: readonly string[]): Promise<void> {
  await tx.entitlement.updateMany({ where: { countyCode, id: { in: [...ids] } }, data: { status: 'reversed' } })
}
