import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import type { ImportStatus } from '../model'
import { mayHandle, mayImport } from '../permission'
import { findBatch } from '../repository/batches'

export type ImportProgress = { status: ImportStatus; done: number; total: number }

/** How far the work on an import has come: what its page asks for every other second. */
export async function getImportProgress(actor: Actor, id: string): Promise<ImportProgress | null> {
  if (mayImport(actor, 'read') || !isId(id)) return null
  const batch = await findBatch(reading, actor.countyCode, id)
  if (!batch || !mayHandle(actor, batch)) return null
  return { status: batch.status, done: batch.progressDone, total: batch.progressTotal }
}
