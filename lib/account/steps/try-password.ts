import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { verifyNoPassword, verifyPassword } from '@/lib/platform/password'
import { inTransaction } from '@/lib/platform/transaction'
import { claimAttempt, type Attempt } from '../repository/login-attempts'
import { countLogin } from './count-login'
import { recordRefusedLogin } from './record-refused-login'

/** One text for unknown, wrong, locked and disabled: who tries names learns nothing from the answer. */
export const WRONG_PASSWORD: Failure = refused(
  'wrongPassword',
  '用户名或密码不正确，或账号暂时不能使用。15 分钟内输错 5 次将锁定 30 分钟。',
)

type Typed = { userName: string; password: string }

/**
 * Looks at a user name and password and answers with whose they are. Call it *before* the command's own transaction: the
 * attempt is counted and committed before the password is looked at (a refusal must not undo the count), and the hash is
 * computed holding no connection.
 */
export async function tryPassword(actor: Actor, typed: Typed, now: Date): Promise<Result<Attempt, Failure>> {
  const claimed = await inTransaction<Attempt | null>(async (tx) => {
    const tooMany = await countLogin(tx, actor)
    if (tooMany) return fail(tooMany)
    return ok(await claimAttempt(tx, actor.countyCode, typed.userName, wallNow()))
  })
  if (!claimed.ok) return claimed

  const attempt = claimed.value
  const isRight = await (attempt
    ? verifyPassword(attempt.passwordHash, typed.password)
    : verifyNoPassword(typed.password))
  if (attempt && isRight) return ok(attempt)
  await recordRefusedLogin(actor, { account: attempt, means: '密码', now })
  return fail(WRONG_PASSWORD)
}
