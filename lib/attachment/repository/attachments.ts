import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { Attachment, CheckedFile, KeptType, OwnerKind } from '../model'

type NewAttachment = {
  readonly ownerKind: OwnerKind
  readonly ownerId: string
  readonly file: CheckedFile<KeptType>
  readonly storageKey: string
}

/** Inserts the row of a stored file; answers with its id. */
export async function insertAttachment(tx: Tx, actor: Actor, attachment: NewAttachment, now: Date): Promise<string> {
  const { file, ...rest } = attachment
  const id = newId()
  await tx.attachment.create({
    data: {
      ...rest,
      countyCode: actor.countyCode,
      id,
      sha256: file.sha256,
      sizeBytes: file.bytes.length,
      mimeType: file.mimeType,
      originalName: file.name,
      uploadedById: actor.accountId,
      uploadedAt: now,
    },
  })
  return id
}

/** One file's row; null when there is none. */
export async function findAttachment(tx: Tx, countyCode: string, id: string): Promise<Attachment | null> {
  const row = await tx.attachment.findUnique({
    where: { countyCode_id: { countyCode, id } },
    omit: { countyCode: true, uploadedById: true, erasedMonths: true, erasedRuleId: true },
  })
  return row && { ...row, mimeType: row.mimeType as KeptType, ownerKind: row.ownerKind as OwnerKind }
}
