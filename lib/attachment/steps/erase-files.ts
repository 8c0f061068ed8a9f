import type { Tx } from '@/lib/platform/transaction'
import type { ErasedBy } from '../model'
import { markErased, removeMarkedBytes } from '../repository/erased'

/** Nobody opens the files of this case any more; their bytes go with `removeErasedBytes`. Answers how many there were. */
export const eraseFilesOf = (
  tx: Tx,
  countyCode: string,
  applicationId: string,
  by: ErasedBy,
  now: Date,
): Promise<number> => markErased(tx, countyCode, applicationId, by, now)

/** The bytes of some files that were erased; answers of how many, 0 when all are gone. */
export const removeErasedBytes = (tx: Tx, countyCode: string, limit: number): Promise<number> =>
  removeMarkedBytes(tx, countyCode, limit)
