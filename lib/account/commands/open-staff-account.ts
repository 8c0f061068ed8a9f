import { randomInt } from 'node:crypto'
import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import { hashPassword } from '@/lib/platform/password'
import { inTransaction } from '@/lib/platform/transaction'
import { mayManageAccounts } from '../permission'
import { insertAccount, isUserNameTaken } from '../repository/accounts'
import { newPassword } from '../rules/new-password'
import type { OpenStaffAccountInput } from '../schema'

type Input = z.output<typeof OpenStaffAccountInput>
/** The first password is in this answer and nowhere else: only its hash is kept, and it must be changed at the first login. */
export type OpenedAccount = { accountId: string; userName: string; initialPassword: string }

/** 开立工作人员账号. It holds no role, and so no right, until the security administrator grants one. */
export async function openStaffAccount(actor: Actor, input: Input, now: Date): Promise<Result<OpenedAccount, Failure>> {
  const refusal = mayManageAccounts(actor)
  if (refusal) return fail(refusal)
  const initialPassword = newPassword(randomInt)
  const passwordHash = await hashPassword(initialPassword)
  const taken = invalidField('userName', '这个用户名已有人使用，请换一个。')

  return inTransaction<OpenedAccount>(
    async (tx) => {
      const { countyCode } = actor
      const { userName, displayName, phone = null } = input
      if (await isUserNameTaken(tx, countyCode, userName)) return fail(taken)
      const accountId = newId()
      await insertAccount(tx, {
        countyCode,
        id: accountId,
        kind: 'staff',
        userName,
        passwordHash,
        displayName,
        phone,
        subjectId: null,
        mustChangePassword: true,
        now: wallNow(),
      })
      await recordAudit(tx, actor, {
        action: 'account.openStaffAccount',
        objectKind: 'account',
        objectId: accountId,
        summary: `开立工作人员账号 ${displayName}（${userName}）`,
        now,
      })
      return ok({ accountId, userName, initialPassword })
    },
    { onDuplicate: taken },
  )
}
