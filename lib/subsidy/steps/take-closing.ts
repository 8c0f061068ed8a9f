import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { mayDisburse } from '../permission'
import { findClosingForUpdate } from '../repository/closings'
import type { YearClosing } from '../rules/closing'

/** A closing that waits for the second person, locked, for whoever may have a hand on it. */
export async function takeClosing(tx: Tx, actor: Actor, id: string): Promise<Result<YearClosing, Failure>> {
  const refusal = mayDisburse(actor)
  if (refusal) return fail(refusal)
  const closing = await findClosingForUpdate(tx, actor.countyCode, id)
  if (!closing) return fail({ kind: 'notFound', what: 'yearClosing' })
  return closing.status === 'made' ? ok(closing) : fail({ kind: 'conflict', expected: 'made', found: closing.status })
}
