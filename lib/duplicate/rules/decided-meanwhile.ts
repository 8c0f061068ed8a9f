import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { DUPLICATE_STATUS_LABELS } from '../labels'
import type { Pair } from '../model'

/** Why the pair is no longer what the officer judged: somebody was faster, or it was looked at anew; else null. */
export function decidedMeanwhile(pair: Pair, seenVersion: number): Failure | null {
  const { status, version, decidedByName, decidedAt } = pair
  if (status !== 'open') {
    const who = decidedByName && decidedAt ? `${decidedByName}已于 ${dateIn(decidedAt)} ` : '已'
    return refused('decidedMeanwhile', `这一对${who}判定为“${DUPLICATE_STATUS_LABELS[status]}”。请刷新页面查看。`)
  }
  return version === seenVersion
    ? null
    : refused('changedMeanwhile', '打开页面之后，这一对的情况有变动。请刷新页面核对后再判定。')
}
