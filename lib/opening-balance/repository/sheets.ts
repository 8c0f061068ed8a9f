import { unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import type { Fault } from '@/lib/register-import/sheet/model'
import { OPENING_SHEET } from '../rules/sealed-purposes'

/** The last workbook that could not be entered, with what is wrong with it. Null when there is none. */
export async function findFaultySheet(
  tx: Tx,
  countyCode: string,
  batchId: string,
): Promise<{ number: string; name: string; bytes: Uint8Array; faults: Fault[]; createdById: string } | null> {
  const row = await tx.openingBatch.findUnique({
    where: { countyCode_id: { countyCode, id: batchId } },
    select: { number: true, createdById: true, sheetName: true, sheetSealed: true, sheetFaults: true },
  })
  if (!row?.sheetSealed || !row.sheetName) return null
  return {
    ...{ number: row.number, createdById: row.createdById },
    name: row.sheetName,
    bytes: new Uint8Array(Buffer.from(unseal(OPENING_SHEET, row.sheetSealed), 'base64')),
    faults: row.sheetFaults as unknown as Fault[],
  }
}
