import { sendMailCode } from '@/lib/account/steps/send-mail-code'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { refused } from '@/lib/kernel/failure'
import { maskMail } from '@/lib/kernel/mask'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { isMailOn } from '@/lib/platform/mail'
import { inTransaction } from '@/lib/platform/transaction'
import { mayChooseChannels } from '../permission'
import type { RequestMailCodeInput } from '../schema'

const OFF = refused('mailOff', '本系统没有开通邮件，请联系系统管理员。')

/** 获取邮箱验证码, to prove that an address is one's own. */
export function requestMailCode(
  actor: Actor,
  { address }: RequestMailCodeInput,
  now: Date,
): Promise<Result<{ address: string }, Failure>> {
  const refusal = mayChooseChannels(actor) ?? (isMailOn() ? null : OFF)
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<{ address: string }>(async (tx) => {
    const tooMany = await sendMailCode(tx, { actor, address })
    if (tooMany) return fail(tooMany)
    const object = { objectKind: 'account', objectId: actor.accountId }
    const summary = `申请邮箱验证码，发往 ${maskMail(address)}`
    await recordAudit(tx, actor, { action: 'message.requestMailCode', ...object, summary, now })
    return ok({ address })
  })
}
