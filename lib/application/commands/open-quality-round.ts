import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayKeepQuality } from '../permission'
import type { OpenQualityRoundInput } from '../rules/quality-input'
import { beginQualityRound } from '../steps/begin-quality-round'

/** 开始抽查: the first round; every further one begins as the one before is drawn. */
export function openQualityRound(
  actor: Actor,
  input: OpenQualityRoundInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  return inTransaction(
    async (tx) => {
      const refusal = mayKeepQuality(actor)
      if (refusal) return fail(refusal)
      return ok({ id: await beginQualityRound(tx, actor, now) })
    },
    {
      once: { actor, key: input.requestId, input, now },
      onDuplicate: refused('alreadyOpen', '已有一轮抽查在进行。'),
    },
  )
}
