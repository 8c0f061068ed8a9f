import { type Fen, maxFen, subtractFen, ZERO } from '@/lib/kernel/fen'
import type { Cap } from '../rulebook/schema'
import type { Missing } from './assessment'
import { type Adjustment, reduce, undecided, unchanged } from './adjustment'
import { findSentence } from './finding'
import type { ReckoningBench, StackingBench } from './bench'
import { grantedTotal, sharingAwards } from './received'
import { reckonExpression } from './reckon-expression'
import { moneyText } from './wording'

const EMPLOYER_UNKNOWN: Missing = {
  kind: 'unknown',
  fact: null,
  material: null,
  label: '用人单位',
  how: '请先完善任职单位信息',
  department: null,
}

/** One ceiling against the running total: what others who share it were granted leaves so much room. */
export function applyCap(bench: ReckoningBench & StackingBench, cap: Cap, totalFen: Fen | null): Adjustment {
  const limit = reckonExpression(bench, cap.limit)
  const sharing = sharingAwards(bench.context, bench.itemCode, cap.scope, bench.day)
  const missing = [...limit.missing, ...(sharing === null ? [EMPLOYER_UNKNOWN] : [])]
  if (limit.amountFen === null || sharing === null) {
    const hopeful = bench.mode === 'hopeful'
    return hopeful
      ? unchanged(findSentence(cap, 'cap', 'unknown', { missing }), totalFen)
      : undecided(cap, 'cap', missing, null)
  }
  const usedFen = grantedTotal(sharing)
  const roomFen = maxFen(ZERO, subtractFen(limit.amountFen, usedFen))
  const used = usedFen > 0 ? `，已使用 ${moneyText(usedFen)}，余 ${moneyText(roomFen)}` : ''
  const note = `上限 ${moneyText(limit.amountFen)}${used}`
  if (totalFen === null) return undecided(cap, 'cap', [], note)
  return reduce(cap, 'cap', { from: totalFen, to: roomFen, note })
}
