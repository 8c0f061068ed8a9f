import { tryMailCode } from '@/lib/account/steps/send-mail-code'
import { useOneTimeCode, WRONG_CODE } from '@/lib/account/steps/try-one-time-code'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { maskMail } from '@/lib/kernel/mask'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayChooseChannels } from '../permission'
import { saveAddress } from '../repository/reach'
import type { VerifyMailAddressInput } from '../schema'

/** 验证邮箱: from now on mails go there; an address that stood before goes on until then. */
export async function verifyMailAddress(
  actor: Actor,
  { address, code }: VerifyMailAddressInput,
  now: Date,
): Promise<Result<{ address: string }, Failure>> {
  const refusal = mayChooseChannels(actor)
  if (refusal) return fail(refusal)
  const codeId = await tryMailCode({ actor, address, code })
  if (codeId === null) return fail(WRONG_CODE)
  return inTransaction<{ address: string }>(async (tx) => {
    if (!(await useOneTimeCode(tx, actor.countyCode, codeId))) return fail(WRONG_CODE)
    await saveAddress(tx, actor, address, now)
    const object = { objectKind: 'account', objectId: actor.accountId }
    const summary = `接收邮箱设为 ${maskMail(address)}，已验证`
    await recordAudit(tx, actor, { action: 'message.verifyMailAddress', ...object, summary, now })
    return ok({ address: maskMail(address) })
  })
}
