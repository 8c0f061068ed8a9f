import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import type { AcceptApplicationInput } from '../schema'
import { acceptCase } from '../steps/accept-case'

/** 受理: the intake has looked at form and papers and passes the case to the reviewers. */
export const acceptApplication = (
  actor: Actor,
  input: AcceptApplicationInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> => inTransaction((tx) => acceptCase(tx, actor, input, now))
