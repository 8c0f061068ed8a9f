import { inOwnRight, isCountyWide, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { refused } from '@/lib/kernel/failure'
import type { OpeningBatch } from './model'

const forbidden = (permission: string): Failure => ({ kind: 'forbidden', permission })

const isTreasurer = (actor: Actor): boolean => isCountyWide(actor, 'treasurer')

/** Opening batches are written, signed and sent back by the treasurers and the reviewers of the whole county: no deputy's work. */
export const mayHandleOpening = (actor: Actor): Failure | null =>
  isTreasurer(actor) || isCountyWide(inOwnRight(actor), 'reviewer') ? null : forbidden('opening.handle')

/** Whoever began a batch writes all of it: the second person can then be no one who did. */
export const refuseWriter = (actor: Actor, batch: Pick<OpeningBatch, 'createdById'>): Failure | null =>
  batch.createdById === actor.accountId ? null : refused('notYours', '这个批次由他人编制，只能由编制人修改和提交。')

type Prepared = Pick<OpeningBatch, 'createdById' | 'preparedById' | 'isPreparedByTreasurer'>

/** 两人办理: not who wrote it, and one of the two is a treasurer. */
export function refuseSigner(actor: Actor, batch: Prepared): Failure | null {
  if (batch.createdById === actor.accountId || batch.preparedById === actor.accountId)
    return refused('sameHand', '本批次由您编制，须由另一人复核签字。')
  return batch.isPreparedByTreasurer || isTreasurer(actor)
    ? null
    : refused('noTreasurer', '编制人和复核人中须有一名财政人员，请由财政人员复核签字。')
}

/** Kept beside the batch when it is prepared. */
export const preparesAsTreasurer = (actor: Actor): boolean => isTreasurer(actor)
