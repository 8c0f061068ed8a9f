import { next } from '@/lib/kernel/flow'
import { BATCH_FLOW, type BatchStatus } from '../flow'
import type { Batch } from '../model'
import { refuseHand, type Hand } from './hand-of-batch'

/** What may be done to a batch now. `why` says what stands in the way of this person, where the batch itself does not. */
export type Act = { readonly isNext: boolean; readonly why: string | null }
export type BatchActs = Readonly<Record<'check' | 'export' | 'bring' | 'cancel', Act>>

type Asked = {
  batch: Pick<Batch, 'madeById' | 'checkedById' | 'exportedById' | 'reconciledById'> & { status: BatchStatus }
  accountId: string
  deciders: ReadonlySet<string>
  mayDisburse: boolean
}

/** Asks the same rules as the commands: what a button offers is what the command allows. */
export function batchActs({ batch, accountId, deciders, mayDisburse }: Asked): BatchActs {
  const act = (isNext: boolean, hand: Hand | null): Act => {
    if (!mayDisburse) return { isNext: false, why: null }
    const refusal = hand && refuseHand(accountId, hand, batch, deciders)
    return { isNext, why: refusal?.kind === 'refused' ? (refusal.reasons[0]?.text ?? null) : null }
  }
  return {
    check: act(next(BATCH_FLOW, batch.status, 'check') !== null, 'check'),
    export: act(next(BATCH_FLOW, batch.status, 'export') !== null, 'export'),
    bring: act(batch.status === 'exported' || batch.status === 'reconciled', 'reconcile'),
    cancel: act(next(BATCH_FLOW, batch.status, 'cancel') !== null, null),
  }
}
