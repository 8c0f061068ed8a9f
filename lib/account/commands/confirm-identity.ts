import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { verifyNoPassword, verifyPassword } from '@/lib/platform/password'
import { inTransaction, reading } from '@/lib/platform/transaction'
import { mayConfirmIdentity } from '../permission'
import { claimOwnAttempt, forgetFailures } from '../repository/login-attempts'
import { isEnrolled } from '../repository/second-factors'
import { noteConfirmed } from '../repository/sessions'
import type { ConfirmIdentityInput } from '../schema'
import { trySecondFactor, useSecondFactor, type TypedFactor } from '../steps/try-second-factor'

type Input = z.output<typeof ConfirmIdentityInput>

const WRONG: Failure = invalidField('proof', '没有核对上，或因多次输错暂时锁定。动态口令每个只能用一次。')

/**
 * 核对身份 before an act of weight (ASVS 5.0 7.5.3): the 动态口令 where one is set up, else the password. Guesses count as
 * a login's do.
 */
export async function confirmIdentity(actor: Actor, { proof }: Input, now: Date): Promise<Result<null, Failure>> {
  const refusal = mayConfirmIdentity(actor)
  if (refusal) return fail(refusal)
  const place = { countyCode: actor.countyCode, accountId: actor.accountId }
  if (!(await isEnrolled(reading, place)))
    return (await isOwnPassword(actor, proof)) ? confirm(actor, null, now) : fail(WRONG)
  const typed = await trySecondFactor(place, proof)
  return typed === null ? fail(WRONG) : confirm(actor, typed, now)
}

async function isOwnPassword({ countyCode, accountId }: Actor, password: string): Promise<boolean> {
  const claimed = await inTransaction(async (tx) => ok(await claimOwnAttempt(tx, countyCode, accountId, wallNow())))
  const own = claimed.ok ? claimed.value : null
  return own ? verifyPassword(own.passwordHash, password) : verifyNoPassword(password)
}

const confirm = (actor: Actor, typed: TypedFactor | null, now: Date): Promise<Result<null, Failure>> =>
  inTransaction<null>(async (tx) => {
    const { countyCode, accountId, sessionId } = actor
    if (typed === null) await forgetFailures(tx, countyCode, accountId)
    else if (!(await useSecondFactor(tx, { countyCode, accountId }, typed))) return fail(WRONG)
    await noteConfirmed(tx, { countyCode, accountId, sessionId: sessionId ?? '', now: wallNow() })
    await recordAudit(tx, actor, {
      action: 'account.confirmIdentity',
      objectKind: 'account',
      objectId: accountId,
      summary: `${actor.name} 核对身份（${typed === null ? '密码' : '动态口令'}）`,
      now,
    })
    return ok(null)
  })
