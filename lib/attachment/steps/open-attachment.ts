import { unsealBytes } from '@/lib/platform/crypto'
import { readBytes } from '@/lib/platform/storage'
import type { Tx } from '@/lib/platform/transaction'
import { ATTACHMENT, type KeptType } from '../model'
import { findAttachment } from '../repository/attachments'

export type OpenedFile = { readonly bytes: Uint8Array; readonly name: string; readonly mimeType: KeptType }

/** The bytes of a file, for a query that has already asked whether the actor may see it. Null when there is none, or it was erased. */
export async function openAttachment(tx: Tx, countyCode: string, id: string): Promise<OpenedFile | null> {
  const row = await findAttachment(tx, countyCode, id)
  if (!row || row.erasedAt !== null || row.storageKey === null) return null
  return {
    bytes: unsealBytes(ATTACHMENT, await readBytes(row.storageKey)),
    name: row.originalName,
    mimeType: row.mimeType,
  }
}
