import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { oidcSettings } from '@/lib/platform/oidc/settings'
import { enqueueText } from '@/lib/platform/outbox'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayLogIn } from '../permission'
import { insertIdentity } from '../repository/external-identities'
import { findByTicket, settle, type WaitingLogin } from '../repository/external-logins'
import { forgetFailures, type Attempt } from '../repository/login-attempts'
import { findPhones } from '../repository/phones'
import { isEnrolled } from '../repository/second-factors'
import { externalProblem } from '../rules/external-login-problems'
import { isSameName } from '../rules/same-person'
import type { LinkExternalLoginInput } from '../schema'
import { enteringActor, openSession, type Entering } from '../steps/open-session'
import { tryPassword } from '../steps/try-password'
import { trySecondFactor, useSecondFactor, type TypedFactor } from '../steps/try-second-factor'

type Input = Omit<z.output<typeof LinkExternalLoginInput>, 'next'>
type Out = { sessionId: string }

/**
 * 绑定统一身份认证: whom the provider answered for proves once, by the password, which account of ours is theirs. Where
 * the provider gives a user name it is that account and no other, whatever was typed; where it gives a name, the account
 * bears it.
 */
export async function linkExternalLogin(actor: Actor, input: Input, now: Date): Promise<Result<Out, Failure>> {
  const refusal = mayLogIn(actor)
  if (refusal) return fail(refusal)
  const found = await inTransaction(async (tx) => ok(await findWaiting(tx, actor, input.ticket)))
  if (!found.ok) return found
  if (!found.value) return fail(externalProblem('ticketGone'))

  const userName = found.value.person.staffName?.toLowerCase() ?? input.userName
  const tried = await tryPassword(actor, { userName, password: input.password }, now)
  if (!tried.ok) return tried
  const place = { countyCode: actor.countyCode, accountId: tried.value.id }
  const factor = input.code === undefined ? null : await trySecondFactor(place, input.code)
  const linking = { ticket: input.ticket, attempt: tried.value, factor, now }
  return inTransaction<Out>((tx) => link(tx, actor, linking), {
    onDuplicate: externalProblem('alreadyLinked'),
  })
}

const WRONG_CODE = invalidField('code', '该账号已绑定动态口令，请填写应用中现在显示的 6 位数字。')

async function findWaiting(tx: Tx, actor: Actor, ticket: string): Promise<WaitingLogin | null> {
  const waiting = await findByTicket(tx, actor.countyCode, { ticket, now: wallNow() })
  return waiting?.audience === 'staff' ? waiting : null
}

type Linking = { ticket: string; attempt: Attempt; factor: TypedFactor | null; now: Date }

async function link(tx: Tx, actor: Actor, { ticket, attempt, factor, now }: Linking): Promise<Result<Out, Failure>> {
  const { countyCode } = actor
  const waiting = await findWaiting(tx, actor, ticket)
  if (!waiting) return fail(externalProblem('ticketGone'))
  const { realName, staffName } = waiting.person
  if (realName !== null && !isSameName(realName, attempt.displayName)) return fail(externalProblem('nameDiffers'))

  const place = { countyCode, accountId: attempt.id }
  if ((await isEnrolled(tx, place)) && !(factor && (await useSecondFactor(tx, place, factor)))) return fail(WRONG_CODE)

  await forgetFailures(tx, countyCode, attempt.id)
  const account: Entering = { id: attempt.id, displayName: attempt.displayName, kind: 'staff' }
  const sessionId = await openSession(tx, actor, account)
  if (sessionId === null) return fail(externalProblem('disabled'))
  if (!(await settle(tx, { countyCode, id: waiting.id }, sessionId))) return fail(externalProblem('ticketGone'))
  const { issuer, subjectBlind } = waiting
  const label = realName ?? staffName ?? account.displayName
  await insertIdentity(tx, { countyCode, issuer, subjectBlind, accountId: account.id, label, now: wallNow() })
  const name = oidcSettings()?.name ?? ''
  await warn(tx, countyCode, { accountId: account.id, name })
  await recordAudit(tx, enteringActor(actor, account), {
    action: 'account.linkExternalLogin',
    objectKind: 'account',
    objectId: account.id,
    summary: `${account.displayName} 核对密码后绑定${name}并登录`,
    now,
    detail: { sessionId, method: 'oidc' },
  })
  return ok({ sessionId })
}

/** Whoever did not do this learns of it at once: a link outlives the password it was made with. */
async function warn(tx: Tx, countyCode: string, { accountId, name }: { accountId: string; name: string }) {
  const body = `【聚才】您的账号已绑定${name}，今后可用它登录。如非本人操作，请立即联系安全管理员解除。`
  for (const phone of await findPhones(tx, countyCode, { accountId }))
    await enqueueText(tx, { countyCode }, { phone, template: 'account.externalLinked', body }, wallNow())
}
