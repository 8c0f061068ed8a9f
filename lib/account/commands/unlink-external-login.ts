import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayUnlink } from '../permission'
import { findAccountForUpdate, raiseVersion } from '../repository/accounts'
import { deleteIdentities } from '../repository/external-identities'
import { keepSession } from '../repository/sessions'
import type { UnlinkExternalLoginInput } from '../schema'

type Input = z.output<typeof UnlinkExternalLoginInput>

/** 解除绑定. Every other login of the account ends: one of them may have been the stranger's for whom this is done. */
export function unlinkExternalLogin(
  actor: Actor,
  input: Input,
  now: Date,
): Promise<Result<{ accountId: string }, Failure>> {
  const refusal = mayUnlink(actor, input.accountId)
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<{ accountId: string }>(async (tx) => {
    const { countyCode } = actor
    const account = await findAccountForUpdate(tx, countyCode, input.accountId)
    if (!account || !(await deleteIdentities(tx, countyCode, account.id)))
      return fail({ kind: 'notFound', what: 'externalIdentity' })
    const version = await raiseVersion(tx, countyCode, account.id)
    if (account.id === actor.accountId && actor.sessionId !== null)
      await keepSession(tx, countyCode, actor.sessionId, version)
    await recordAudit(tx, actor, {
      action: 'account.unlinkExternalLogin',
      objectKind: 'account',
      objectId: account.id,
      summary: `解除 ${account.displayName} 的统一身份认证绑定`,
      now,
    })
    return ok({ accountId: account.id })
  })
}
