import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { isBeingWritten } from '../flow'
import type { OpeningBatch } from '../model'
import { mayHandleOpening, refuseSigner, refuseWriter } from '../permission'

/** What an actor may do to a batch: asked by its page, and asked again by each command. */
export type OpeningActs = {
  readonly write: boolean
  readonly sign: boolean
  /** Why a prepared batch is not this person's to sign. */
  readonly whyNot: string | null
  readonly reverse: boolean
}

type Head = Pick<OpeningBatch, 'kind' | 'status' | 'createdById' | 'preparedById' | 'isPreparedByTreasurer'>

export function openingActs(actor: Actor, batch: Head): OpeningActs {
  const handles = mayHandleOpening(actor) === null
  const wrong = refuseSigner(actor, batch)
  const isPrepared = batch.status === 'prepared'
  return {
    write: handles && isBeingWritten(batch.status) && refuseWriter(actor, batch) === null,
    sign: handles && isPrepared && wrong === null,
    whyNot: handles && isPrepared && wrong ? textOf(wrong) : null,
    reverse: handles && batch.status === 'posted' && batch.kind === 'entry',
  }
}

const textOf = (failure: Failure): string | null =>
  failure.kind === 'refused' ? (failure.reasons[0]?.text ?? null) : null
