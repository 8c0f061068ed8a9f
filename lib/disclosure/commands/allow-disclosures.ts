import type { z } from 'zod'
import { findStaffName } from '@/lib/account/steps/find-staff-name'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/transaction'
import { mayAllowMore } from '../permission'
import { insertAllowance } from '../repository/disclosures'
import type { AllowDisclosuresInput } from '../schema'

type Input = z.output<typeof AllowDisclosuresInput>

/** 增加当天查看次数: a second person lets an officer ask for more whole numbers, for the rest of this day. */
export async function allowDisclosures(
  actor: Actor,
  input: Input,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const refusal = mayAllowMore(actor, input.accountId)
  if (refusal) return fail(refusal)
  const { accountId, extra, words, requestId } = input
  return inTransaction<{ id: string }>(
    async (tx) => {
      const name = await findStaffName(tx, actor.countyCode, accountId)
      if (name === null) return fail({ kind: 'notFound', what: 'account' })
      const day = dateIn(wallNow())
      const id = await insertAllowance(tx, actor, { accountId, day, extra, words }, now)
      await recordAudit(tx, actor, {
        action: 'disclosure.allowDisclosures',
        objectKind: 'account',
        objectId: accountId,
        summary: `允许 ${name} 今天多查看 ${extra} 个完整号码：${words}`,
        now,
        detail: { accountId, count: extra, reason: words },
      })
      return ok({ id })
    },
    { once: { actor, key: requestId, input: { accountId, extra, words }, now } },
  )
}
