import { keepsWholeCounty } from '@/lib/fact/permission'
import { refused, type Failure } from '@/lib/kernel/failure'
import type { Actor } from '@/lib/kernel/actor'
import type { AllTies } from '@/lib/application/permission'
import type { Pair } from './model'

const forbidden = (verb: string): Failure => ({ kind: 'forbidden', permission: `duplicate.${verb}` })

/** 查重与合并 is the whole county's register: a merge moves cases and money, wherever the two entries were made. */
export const mayAdjudicate = (actor: Actor, verb: string): Failure | null =>
  keepsWholeCounty(actor) ? null : forbidden(verb)

/** Nobody merges their own entry, their spouse's or their employer's; nor those of whom they stand in for. */
export function mustRecuse(
  { firstId, secondId }: Pick<Pair, 'firstId' | 'secondId'>,
  { ties, lentTies }: AllTies,
): Failure | null {
  const own = [ties, lentTies].flatMap(({ talentIds, enterpriseIds, conflicts }) => [
    ...[...talentIds, ...enterpriseIds],
    ...conflicts.map(({ subjectId }) => subjectId),
  ])
  return own.includes(firstId) || own.includes(secondId)
    ? refused('ownEntry', '其中一份登记是您本人、配偶或任职单位的，或您已声明回避，请由他人办理。')
    : null
}

/** Time-driven work: only the system itself. */
export const mayScanDaily = (actor: Actor): Failure | null => (actor.kind === 'system' ? null : forbidden('scanDaily'))
