import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { LedgerLine, Reference } from '../model'

/** The shape of every step that moves money: part of the caller's transaction, refused as a whole or done as a whole. */
export type Step = (
  tx: Tx,
  actor: Actor,
  lines: readonly LedgerLine[],
  reference: Reference,
  now: Date,
) => Promise<Result<void, Failure>>
