import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import { HANDOVER_KIND_LABELS } from '../labels'
import { sightOfHandover } from '../permission'
import { findHandover, findHandoversOf, type KeptHandover, type KeptLine } from '../repository/handovers'

export type HandoverView = Omit<KeptHandover, 'lines'> & {
  readonly count: number
  /** How much of each kind went to whom. */
  readonly totals: readonly { readonly kind: string; readonly to: string; readonly count: number }[]
  /** Empty for an administrator, who reads no case. */
  readonly lines: readonly KeptLine[]
}

/** The 交接清单; null when it is not there or not theirs to see. */
export async function getHandover(actor: Actor, id: string): Promise<HandoverView | null> {
  const kept = isId(id) ? await findHandover(reading, actor.countyCode, id) : null
  if (!kept) return null
  const successorIds = kept.lines.flatMap(({ successorId }) => successorId ?? [])
  const sight = sightOfHandover(actor, { accountId: kept.accountId, successorIds })
  if (sight === 'none') return null
  return { ...kept, count: kept.lines.length, totals: totalsOf(kept), lines: sight === 'lines' ? kept.lines : [] }
}

function totalsOf({ lines }: KeptHandover): HandoverView['totals'] {
  const totals = new Map<string, HandoverView['totals'][number]>()
  for (const { kind, successorName } of lines) {
    const to = successorName ?? (kind === 'delegation' ? '终止' : '同岗位其他人')
    const key = `${kind}@${to}`
    totals.set(key, { kind: HANDOVER_KIND_LABELS[kind], to, count: (totals.get(key)?.count ?? 0) + 1 })
  }
  return [...totals.values()]
}

/** The handovers somebody left by or took something in. */
export async function listOwnHandovers(actor: Actor): Promise<{ id: string; at: Date; leaverName: string }[]> {
  const found = await findHandoversOf(reading, actor.countyCode, actor.accountId)
  return found.map(({ id, createdAt, account }) => ({ id, at: createdAt, leaverName: account.displayName }))
}
