import { randomInt } from 'node:crypto'
import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/transaction'
import { mayHaveSecondFactor } from '../permission'
import { raiseVersion } from '../repository/accounts'
import { insertRecoveryCodes } from '../repository/recovery-codes'
import { enrolFactor } from '../repository/second-factors'
import { keepSession } from '../repository/sessions'
import { newRecoveryCodes } from '../rules/recovery-code'
import type { EnrolSecondFactorInput } from '../schema'
import { trySecondFactor } from '../steps/try-second-factor'

type Input = z.output<typeof EnrolSecondFactorInput>
type Out = { recoveryCodes: readonly string[] }

const WRONG: Failure = invalidField('code', '口令不正确。请核对手机时间，填写应用中现在显示的 6 位数字。')

/**
 * 绑定动态口令, second half: the first right code, which is thereby used. The recovery codes are shown this once; other
 * logins of the account end, since they came in without a code.
 */
export async function enrolSecondFactor(actor: Actor, input: Input, now: Date): Promise<Result<Out, Failure>> {
  const refusal = mayHaveSecondFactor(actor)
  if (refusal) return fail(refusal)
  const { countyCode, accountId, sessionId } = actor
  const place = { countyCode, accountId }
  const typed = await trySecondFactor(place, input.code)
  if (typed === null || !('step' in typed)) return fail(WRONG)

  return inTransaction<Out>(async (tx) => {
    if (!(await enrolFactor(tx, place, { step: typed.step, now: wallNow() })))
      return fail(refused('enrolled', '您已绑定动态口令，请刷新页面。'))
    const recoveryCodes = newRecoveryCodes(randomInt)
    await insertRecoveryCodes(tx, place, recoveryCodes)
    const version = await raiseVersion(tx, countyCode, accountId)
    if (sessionId !== null) await keepSession(tx, countyCode, sessionId, version)
    await recordAudit(tx, actor, {
      action: 'account.enrolSecondFactor',
      objectKind: 'account',
      objectId: accountId,
      summary: `${actor.name} 绑定了动态口令`,
      now,
    })
    return ok({ recoveryCodes })
  })
}
