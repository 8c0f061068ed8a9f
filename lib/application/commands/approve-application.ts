import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import type { ApproveApplicationInput } from '../schema'
import { approveCase, type Approved } from '../steps/approve-case'

export type { Approved } from '../steps/approve-case'

/** 审核通过: on to the next step, or the last signature. */
export const approveApplication = (
  actor: Actor,
  input: ApproveApplicationInput,
  now: Date,
): Promise<Result<Approved, Failure>> => inTransaction((tx) => approveCase(tx, actor, input, now))
