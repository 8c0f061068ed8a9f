import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { verifyNoPassword, verifyPassword } from '@/lib/platform/password'
import { inTransaction } from '@/lib/platform/transaction'
import { mayLogIn } from '../permission'
import { claimAttempt, forgetFailures, type Attempt } from '../repository/login-attempts'
import type { LogInWithPasswordInput } from '../schema'
import { countLogin } from '../steps/count-login'
import { enteringActor, loginEntry, openSession, type Entering } from '../steps/open-session'
import { recordRefusedLogin } from '../steps/record-refused-login'

type Input = z.output<typeof LogInWithPasswordInput>
type Out = { sessionId: string }

/** One text for unknown, wrong, locked and disabled: who tries names learns nothing from the answer. */
const WRONG: Failure = refused(
  'wrongPassword',
  '用户名或密码不正确，或账号暂时不能使用。15 分钟内输错 5 次将锁定 30 分钟。',
)

/**
 * 工作人员登录. Three steps, each its own transaction: the attempt is counted and committed before the password is
 * looked at (a refusal must not undo the count), the hash is computed holding no connection, then the login is opened.
 */
export async function logInWithPassword(actor: Actor, input: Input, now: Date): Promise<Result<Out, Failure>> {
  const refusal = mayLogIn(actor)
  if (refusal) return fail(refusal)

  const claimed = await inTransaction<Attempt | null>(async (tx) => {
    const tooMany = await countLogin(tx, actor)
    if (tooMany) return fail(tooMany)
    return ok(await claimAttempt(tx, actor.countyCode, input.userName, wallNow()))
  })
  if (!claimed.ok) return claimed

  const attempt = claimed.value
  const isRight = await (attempt
    ? verifyPassword(attempt.passwordHash, input.password)
    : verifyNoPassword(input.password))
  if (attempt && isRight) return enter(actor, attempt, now)
  await recordRefusedLogin(actor, { account: attempt, means: '密码', now })
  return fail(WRONG)
}

const enter = (actor: Actor, attempt: Attempt, now: Date): Promise<Result<Out, Failure>> =>
  inTransaction<Out>(async (tx) => {
    await forgetFailures(tx, actor.countyCode, attempt.id)
    const account: Entering = { id: attempt.id, displayName: attempt.displayName, kind: 'staff' }
    const sessionId = await openSession(tx, actor, account)
    if (sessionId === null) return fail(WRONG)
    await recordAudit(tx, enteringActor(actor, account), loginEntry(account, { sessionId, means: '密码', now }))
    return ok({ sessionId })
  })
