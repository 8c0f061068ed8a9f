import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayKeepFund } from '../permission'
import { insertFund } from '../repository/funds'
import type { OpenFundInput } from '../schema'

/** 设立专项资金, with the account its payments leave from. A code is used once. */
export function openFund(actor: Actor, input: OpenFundInput, now: Date): Promise<Result<{ id: string }, Failure>> {
  return inTransaction(
    async (tx) => {
      const refusal = mayKeepFund(actor)
      if (refusal) return fail(refusal)
      const id = await insertFund(tx, actor.countyCode, input, now)
      await recordAudit(tx, actor, {
        action: 'fund.openFund',
        objectKind: 'fund',
        objectId: id,
        summary: `设立专项资金「${input.name}」`,
        now,
      })
      return ok({ id })
    },
    { onDuplicate: invalidField('code', '这个资金代码已经使用，请换一个。') },
  )
}
