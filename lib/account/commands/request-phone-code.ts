import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayLogIn } from '../permission'
import { phoneBlindOf } from '../repository/phone-columns'
import type { RequestPhoneCodeInput } from '../schema'
import { countLogin } from '../steps/count-login'
import { CODE_TOO_SOON, isWithinCodeLimit, sendOneTimeCode } from '../steps/send-one-time-code'

type Input = z.output<typeof RequestPhoneCodeInput>

/** 获取手机验证码, to prove that a phone is one's own before registering or objecting; no account is needed. */
export function requestPhoneCode(actor: Actor, input: Input, now: Date): Promise<Result<{ phone: string }, Failure>> {
  const refusal = mayLogIn(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<{ phone: string }>(async (tx) => {
    const { countyCode } = actor
    const tooMany = await countLogin(tx, actor)
    if (tooMany) return fail(tooMany)
    if (!(await isWithinCodeLimit(tx, countyCode, phoneBlindOf(input.phone)))) return fail(CODE_TOO_SOON)
    await sendOneTimeCode(tx, { countyCode, purpose: input.purpose, phone: input.phone, accountId: null })
    await recordAudit(tx, actor, {
      action: 'account.requestPhoneCode',
      objectKind: 'phone',
      objectId: phoneBlindOf(input.phone),
      summary: '申请手机验证码',
      now,
      detail: { purpose: input.purpose, address: actor.address },
    })
    return ok({ phone: input.phone })
  })
}
