import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { hashPassword, verifyNoPassword, verifyPassword } from '@/lib/platform/password'
import { inTransaction, reading } from '@/lib/platform/transaction'
import { mayChangePassword } from '../permission'
import { setPassword } from '../repository/accounts'
import { findFormerPasswords } from '../repository/former-passwords'
import { claimOwnAttempt, type OwnAttempt } from '../repository/login-attempts'
import { keepSession } from '../repository/sessions'
import { passwordProblems } from '../rules/password-problems'
import type { ChangePasswordInput } from '../schema'

type Input = z.output<typeof ChangePasswordInput>

/**
 * 修改密码. The current one is asked for and its guesses counted like a login's, so that a desk left open is not a way
 * to try passwords. Every other login of the account ends.
 */
export async function changePassword(actor: Actor, input: Input, now: Date): Promise<Result<null, Failure>> {
  const refusal = mayChangePassword(actor)
  if (refusal) return fail(refusal)

  const claimed = await inTransaction<OwnAttempt | null>(async (tx) =>
    ok(await claimOwnAttempt(tx, actor.countyCode, actor.accountId, wallNow())),
  )
  if (!claimed.ok) return claimed
  const own = claimed.value
  const isRight = await (own
    ? verifyPassword(own.passwordHash, input.currentPassword)
    : verifyNoPassword(input.currentPassword))
  if (!own || !isRight) return fail(invalidField('currentPassword', '当前密码不正确，或因多次输错暂时锁定。'))

  const problems = passwordProblems(input.newPassword, own)
  if (input.newPassword === input.currentPassword) problems.push('新密码不能与当前密码相同。')
  else if (problems.length === 0 && (await wasUsed(actor, input.newPassword)))
    problems.push('新密码不能与最近 5 次用过的密码相同。')
  const issues = problems.map((message) => ({ path: 'newPassword', message }))
  if (issues.length > 0) return fail({ kind: 'invalid', issues })
  return replace(actor, await hashPassword(input.newPassword), now)
}

/** One after the other: each costs what a login costs, and most accounts have few. */
async function wasUsed({ countyCode, accountId }: Actor, password: string): Promise<boolean> {
  for (const hash of await findFormerPasswords(reading, { countyCode, accountId }))
    if (await verifyPassword(hash, password)) return true
  return false
}

const replace = (actor: Actor, hash: string, now: Date): Promise<Result<null, Failure>> =>
  inTransaction<null>(async (tx) => {
    const { countyCode, accountId, sessionId } = actor
    const version = await setPassword(tx, { countyCode, id: accountId }, { hash, mustChange: false, now: wallNow() })
    if (sessionId !== null) await keepSession(tx, countyCode, sessionId, version)
    await recordAudit(tx, actor, {
      action: 'account.changePassword',
      objectKind: 'account',
      objectId: accountId,
      summary: `${actor.name} 修改了密码`,
      now,
    })
    return ok(null)
  })
