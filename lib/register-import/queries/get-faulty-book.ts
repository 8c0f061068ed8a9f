import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import { mayHandle, mayImport } from '../permission'
import { findBatch } from '../repository/batches'
import { openWorkbook } from '../steps/open-workbook'

/** `isOwn`: brought by who asks. */
export type FaultyBook = {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly rows: number
  readonly isOwn: boolean
}

/** The workbook of the faulty rows with their reasons; null when there is none, or it is not this person's. */
export async function getFaultyBook(actor: Actor, id: string): Promise<FaultyBook | null> {
  if (mayImport(actor, 'read') || !isId(id)) return null
  const batch = await findBatch(reading, actor.countyCode, id)
  if (!batch || !mayHandle(actor, batch) || batch.faultyBookKey === null) return null
  const stem = batch.fileName.replace(/\.[^.]*$/, '')
  const isOwn = batch.uploadedById === actor.accountId
  return {
    fileName: `${stem}-有误的行.xlsx`,
    bytes: await openWorkbook(batch.faultyBookKey),
    ...{ rows: batch.faultyRows, isOwn },
  }
}
