import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import { fenOf } from '@/lib/platform/fen-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { EndReason, Entitlement, EntitlementStatus } from '../model'

/** From a case: what an opening award lacks is there. */
export type NewEntitlement = Omit<Entitlement, 'id' | 'status'> & {
  readonly itemId: string
  readonly applicationId: string
  readonly versionId: string
  readonly payeeAccountId: string
}

export async function insertEntitlement(tx: Tx, countyCode: string, row: NewEntitlement): Promise<string> {
  const id = newId()
  const { totalFen, grantedOn, ...rest } = row
  await tx.entitlement.create({
    data: { countyCode, id, ...rest, totalFen: BigInt(totalFen), grantedOn: toDayColumn(grantedOn), status: 'active' },
  })
  return id
}

/** The row, locked until the transaction ends. */
export async function findEntitlementForUpdate(tx: Tx, countyCode: string, id: string): Promise<Entitlement | null> {
  await tx.$queryRaw`select 1 from entitlement where county_code = ${countyCode} and id = ${id}::uuid for update`
  const row = await tx.entitlement.findUnique({ where: { countyCode_id: { countyCode, id } } })
  if (!row) return null
  return {
    ...row,
    totalFen: fenOf(row.totalFen),
    grantedOn: dayOf(row.grantedOn),
    status: row.status satisfies EntitlementStatus,
  }
}

export type Ending = {
  readonly id: string
  readonly endedOn: PlainDate
  readonly reason: EndReason
  readonly note: string
}

/** True when it was active until now. */
export async function endEntitlementRow(
  tx: Tx,
  countyCode: string,
  { id, endedOn, reason, note }: Ending,
): Promise<boolean> {
  const ended = await tx.entitlement.updateMany({
    where: { countyCode, id, status: 'active' },
    data: { status: 'ended', endedOn: toDayColumn(endedOn), endReason: reason, endNote: note },
  })
  return ended.count === 1
}

export async function setPayeeAccount(tx: Tx, countyCode: string, id: string, payeeAccountId: string): Promise<void> {
  await tx.entitlement.update({ where: { countyCode_id: { countyCode, id } }, data: { payeeAccountId } })
}

/** The township of an award, by its case or as it was entered: whose desk may see it. */
export async function findTownshipOf(tx: Tx, countyCode: string, id: string): Promise<string | null> {
  const row = await tx.entitlement.findUnique({
    where: { countyCode_id: { countyCode, id } },
    select: { townshipCode: true, application: { select: { townshipCode: true } } },
  })
  return row?.application?.townshipCode ?? row?.townshipCode ?? null
}
