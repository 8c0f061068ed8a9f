import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { countInstructions } from '../repository/instructions'
import { wholeReturnProblem } from '../rules/whole-return'
import { takeBatch, type TakenBatch } from './take-batch'

/** A batch that is out of the house as a file and of which the bank has answered no line. The row is locked. */
export async function takeUnanswered(tx: Tx, actor: Actor, batchId: string): Promise<Result<TakenBatch, Failure>> {
  const taken = await takeBatch(tx, actor, batchId, { hand: null, event: 'reconcile' })
  if (!taken.ok) return taken
  const told = await countInstructions(tx, actor.countyCode, batchId)
  const isTold = Object.values(told).some((count) => count > 0)
  const problem = wholeReturnProblem({ attempts: taken.value.attempts, isTold })
  return problem ? fail(problem) : taken
}
