import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import { mayHandle, mayImport } from '../permission'
import { findBatch } from '../repository/batches'
import { openWorkbook } from '../steps/open-workbook'

/** The workbook of the faulty rows with their reasons; null when there is none, or it is not this person's. */
export async function getFaultyBook(actor: Actor, id: string): Promise<{ fileName: string; bytes: Uint8Array } | null> {
  if (mayImport(actor, 'read') || !isId(id)) return null
  const batch = await findBatch(reading, actor.countyCode, id)
  if (!batch || !mayHandle(actor, batch) || batch.faultyBookKey === null) return null
  const stem = batch.fileName.replace(/\.[^.]*$/, '')
  return { fileName: `${stem}-有误的行.xlsx`, bytes: await openWorkbook(batch.faultyBookKey) }
}
