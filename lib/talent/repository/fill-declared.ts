import { toPlainDate } from '@/lib/kernel/plain-date'
import { toDayColumn } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import type { Housing } from '../model'
import type { DeclaredColumns } from '../rules/declared-columns'
import type { Owner } from './insert-records'

/** Writes the columns that were unknown until now. */
export async function fillColumns(tx: Tx, owner: Owner, columns: DeclaredColumns, now: Date): Promise<void> {
  const { introducedOn, ...rest } = columns
  await tx.talent.update({
    where: { countyCode_id: { countyCode: owner.countyCode, id: owner.talentId } },
    data: {
      ...rest,
      ...(introducedOn === undefined ? {} : { introducedOn: toDayColumn(toPlainDate(introducedOn)) }),
      version: { increment: 1 },
      updatedAt: now,
    },
    select: { id: true },
  })
}

/** Writes what was unknown of a registered purchase. */
export async function fillHousing(tx: Tx, owner: Owner, row: Housing): Promise<void> {
  const { isFirstHome, isDeedTaxPaid } = row
  await tx.housingRecord.updateMany({ where: { ...owner, id: row.id }, data: { isFirstHome, isDeedTaxPaid } })
}
