import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { newTotpSecret } from '@/lib/platform/totp'
import { inTransaction } from '@/lib/platform/transaction'
import { mayHaveSecondFactor } from '../permission'
import { beginFactor, isEnrolled } from '../repository/second-factors'
import type { BeginSecondFactorInput } from '../schema'
import { refuseUnconfirmed } from '../steps/refuse-unconfirmed'

type Input = z.output<typeof BeginSecondFactorInput>

/** 绑定动态口令, first half: a new secret, shown to its owner alone until the first right code. */
export function beginSecondFactor(actor: Actor, _input: Input, now: Date): Promise<Result<null, Failure>> {
  const refusal = mayHaveSecondFactor(actor)
  const unconfirmed = refusal ?? refuseUnconfirmed(actor)
  if (unconfirmed) return Promise.resolve(fail(unconfirmed))
  return inTransaction<null>(async (tx) => {
    const place = { countyCode: actor.countyCode, accountId: actor.accountId }
    if (await isEnrolled(tx, place))
      return fail(refused('enrolled', '您已绑定动态口令。换手机的，请安全管理员解除后重新绑定。'))
    await beginFactor(tx, place, { secret: newTotpSecret(), now: wallNow() })
    await recordAudit(tx, actor, {
      action: 'account.beginSecondFactor',
      objectKind: 'account',
      objectId: actor.accountId,
      summary: `${actor.name} 开始绑定动态口令`,
      now,
    })
    return ok(null)
  })
}
