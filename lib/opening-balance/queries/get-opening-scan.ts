import { openAttachment, type OpenedFile } from '@/lib/attachment/steps/open-attachment'
import { mayReadFund } from '@/lib/fund/permission'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/platform/id'
import { reading } from '@/lib/platform/transaction'
import { findScanId } from '../repository/batch-view'

/** The scan of a batch's source, for whoever may read the money. */
export async function getOpeningScan(actor: Actor, batchId: string): Promise<OpenedFile | null> {
  if (!mayReadFund(actor) || !isId(batchId)) return null
  const scanId = await findScanId(reading, actor.countyCode, batchId)
  return scanId === null ? null : openAttachment(reading, actor.countyCode, scanId)
}
