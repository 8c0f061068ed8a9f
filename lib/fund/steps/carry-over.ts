import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { LedgerLine, Movement, Reference } from '../model'
import { postMovement } from './post-movement'

/** One amount that leaves a sub-budget of the year that closes and comes to one of the next. */
export type Carried = LedgerLine & { readonly toId: string }
const WAYS = {
  available: ['carryOut', 'carryIn'],
  reserved: ['carryReservedOut', 'carryReservedIn'],
  committed: ['carryCommittedOut', 'carryCommittedIn'],
} as const satisfies Record<string, readonly [Movement, Movement]>

/** 结转: money goes on into the next year under the same account; as much budget leaves the one year as comes to the other. */
export async function carryOver(
  tx: Tx,
  actor: Actor,
  { account, lines }: { account: keyof typeof WAYS; lines: readonly Carried[] },
  reference: Reference,
  now: Date,
): Promise<Result<void, Failure>> {
  const [out, into] = WAYS[account]
  const left = await postMovement(tx, actor, { movement: out, lines, reference, now })
  if (!left.ok) return left
  const come = lines.map(({ toId, ...line }) => ({ ...line, subBudgetId: toId }))
  return postMovement(tx, actor, { movement: into, lines: come, reference, now })
}

/** 交回财政 and 注销: what the decision does not let into the next year leaves the budget. */
export async function giveUp(
  tx: Tx,
  actor: Actor,
  { movement, lines }: { movement: 'handBack' | 'lapse'; lines: readonly LedgerLine[] },
  reference: Reference,
  now: Date,
): Promise<Result<void, Failure>> {
  const posted = await postMovement(tx, actor, { movement, lines, reference, now })
  return posted.ok ? ok(undefined) : posted
}
