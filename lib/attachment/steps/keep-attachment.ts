import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import type { CheckedFile, KeptType, OwnerKind } from '../model'
import { insertAttachment } from '../repository/attachments'

type Kept = {
  readonly ownerKind: OwnerKind
  readonly ownerId: string
  readonly file: CheckedFile<KeptType>
  /** Where `storeBytes` put the bytes, before the transaction: a slow disk must not hold rows. */
  readonly storageKey: string
}

/** Writes the row of a file whose bytes are already stored; answers with its id. */
export const keepAttachment = (tx: Tx, actor: Actor, kept: Kept, now: Date): Promise<string> =>
  insertAttachment(tx, actor, kept, now)
