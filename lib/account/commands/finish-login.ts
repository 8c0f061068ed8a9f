import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayLogIn } from '../permission'
import { settle } from '../repository/external-logins'
import { findPendingLogin, settlePendingLogin, type PendingLogin } from '../repository/pending-logins'
import type { FinishLoginInput } from '../schema'
import { countLogin } from '../steps/count-login'
import { enteringActor, loginEntry, openSession, type Entering } from '../steps/open-session'
import { recordRefusedLogin } from '../steps/record-refused-login'
import { trySecondFactor, useSecondFactor, WRONG_SECOND_FACTOR, type TypedFactor } from '../steps/try-second-factor'

type Input = Omit<z.output<typeof FinishLoginInput>, 'next'>
type Out = { sessionId: string }

const GONE: Failure = refused('loginGone', '登录等待超过 10 分钟，请重新登录。')

/** 动态口令登录: the second proof of a login whose first was right. The guess is counted before it is looked at. */
export async function finishLogin(actor: Actor, input: Input, now: Date): Promise<Result<Out, Failure>> {
  const refusal = mayLogIn(actor)
  if (refusal) return fail(refusal)
  const { countyCode } = actor
  const found = await inTransaction<PendingLogin | null>(async (tx) => {
    const tooMany = await countLogin(tx, actor)
    if (tooMany) return fail(tooMany)
    return ok(await findPendingLogin(tx, countyCode, { ticket: input.ticket, now: wallNow() }))
  })
  if (!found.ok) return found
  if (found.value === null) return fail(GONE)

  const pending = found.value
  const typed = await trySecondFactor({ countyCode, accountId: pending.accountId }, input.code)
  const entered = typed && (await inTransaction((tx) => enter(tx, actor, { pending, typed, now })))
  if (entered?.ok) return entered
  const account = { id: pending.accountId, displayName: pending.displayName }
  await recordRefusedLogin(actor, { account, means: '动态口令', now })
  return entered ?? fail(WRONG_SECOND_FACTOR)
}

type Entrance = { pending: PendingLogin; typed: TypedFactor; now: Date }

async function enter(tx: Tx, actor: Actor, { pending, typed, now }: Entrance): Promise<Result<Out, Failure>> {
  const { countyCode } = actor
  const { accountId, displayName, externalLoginId } = pending
  if (!(await useSecondFactor(tx, { countyCode, accountId }, typed))) return fail(WRONG_SECOND_FACTOR)
  if (!(await settlePendingLogin(tx, countyCode, pending.id, wallNow()))) return fail(GONE)
  const account: Entering = { id: accountId, displayName, kind: 'staff' }
  const sessionId = await openSession(tx, actor, account)
  if (sessionId === null) return fail(GONE)
  if (externalLoginId !== null) await settle(tx, { countyCode, id: externalLoginId }, sessionId)
  const means = `${pending.means}和${'step' in typed ? '动态口令' : '恢复码'}`
  const method = externalLoginId === null ? {} : { method: 'oidc' as const }
  await recordAudit(tx, enteringActor(actor, account), loginEntry(account, { sessionId, means, ...method, now }))
  return ok({ sessionId })
}
