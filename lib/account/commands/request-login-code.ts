import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayLogIn } from '../permission'
import { identifierBlindOf, openPhone } from '../repository/phone-columns'
import type { Applicant } from '../repository/subject-accounts'
import { readIdentifier } from '../rules/identifier'
import type { RequestLoginCodeInput } from '../schema'
import { countLogin } from '../steps/count-login'
import { findApplicants } from '../steps/find-applicants'
import { CODE_TOO_SOON, isWithinCodeLimit, sendNoCode, sendOneTimeCode } from '../steps/send-one-time-code'

type Input = z.output<typeof RequestLoginCodeInput>
/** What was asked for, echoed for the form's second step. Nothing in it tells whether anybody was found. */
type Out = { kind: Input['kind']; identifier: string }

/** 获取登录验证码. The same answer, and the same work, whether or not we know the person. */
export function requestLoginCode(actor: Actor, input: Input, now: Date): Promise<Result<Out, Failure>> {
  const refusal = mayLogIn(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  const identifier = readIdentifier(input.identifier)
  const blind = identifierBlindOf(identifier)

  return inTransaction<Out>(async (tx) => {
    const tooMany = await countLogin(tx, actor)
    if (tooMany) return fail(tooMany)
    if (!(await isWithinCodeLimit(tx, actor.countyCode, blind))) return fail(CODE_TOO_SOON)

    const found = { countyCode: actor.countyCode, kind: input.kind, identifier, today: dateIn(now) }
    const [applicant] = await findApplicants(tx, found)
    // Who is found by a document is also limited by the phone behind it, and is not told so.
    const isReachable =
      applicant && (applicant.phoneBlind === blind || (await isWithinPhoneLimit(tx, actor, applicant)))
    await (isReachable ? sendTo(tx, actor, applicant) : sendNoCode(tx, actor.countyCode, blind))
    await recordAudit(tx, actor, {
      action: 'account.requestLoginCode',
      objectKind: 'account',
      objectId: applicant?.id ?? 'unknown',
      summary: '申请登录验证码',
      now,
      detail: { address: actor.address },
    })
    return ok({ kind: input.kind, identifier: input.identifier })
  })
}

const isWithinPhoneLimit = (tx: Tx, { countyCode }: Actor, applicant: Applicant): Promise<boolean> =>
  isWithinCodeLimit(tx, countyCode, applicant.phoneBlind)

const sendTo = (tx: Tx, { countyCode }: Actor, applicant: Applicant): Promise<void> =>
  sendOneTimeCode(tx, {
    countyCode,
    purpose: 'login',
    phone: openPhone(applicant.phoneSealed),
    accountId: applicant.id,
  })
