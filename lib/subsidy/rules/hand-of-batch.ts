import { refused, type Failure } from '@/lib/kernel/failure'
import type { Batch } from '../model'

/** The four hands of a batch, in their order. */
export const HANDS = ['make', 'check', 'export', 'reconcile'] as const
export type Hand = (typeof HANDS)[number]
export const HAND_LABELS: Record<Hand, string> = { make: '制单', check: '复核', export: '导出', reconcile: '对账' }

type Hands = Pick<Batch, 'madeById' | 'checkedById' | 'exportedById' | 'reconciledById'>

const handsOf = (batch: Hands): [Hand, string | null][] => [
  ['make', batch.madeById],
  ['check', batch.checkedById],
  ['export', batch.exportedById],
  ['reconcile', batch.reconciledById],
]

/**
 * 四人分手: whoever has had one hand on a batch has no other, and whoever decided one of its cases has none at all.
 *
 * @param deciders accounts that signed any case of the batch
 */
export function refuseHand(
  accountId: string,
  hand: Hand,
  batch: Hands | null,
  deciders: ReadonlySet<string>,
): Failure | null {
  const other = batch && handsOf(batch).find(([had, by]) => had !== hand && by === accountId)
  if (other) {
    return refused('sameHand', `本批次的${HAND_LABELS[other[0]]}由您办理，${HAND_LABELS[hand]}须由另一人办理。`)
  }
  return deciders.has(accountId)
    ? refused('decidedCase', `您审核过本批次中的申请件，不能再办理${HAND_LABELS[hand]}。请由其他财务人员办理。`)
    : null
}
