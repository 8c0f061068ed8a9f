import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayLogIn } from '../permission'
import { identifierBlindOf } from '../repository/phone-columns'
import type { Applicant } from '../repository/subject-accounts'
import { readIdentifier } from '../rules/identifier'
import type { LogInWithCodeInput } from '../schema'
import { countLogin } from '../steps/count-login'
import { findApplicants } from '../steps/find-applicants'
import { enteringActor, loginEntry, openSession, type Entering } from '../steps/open-session'
import { recordRefusedLogin } from '../steps/record-refused-login'
import { tryCodeOf, useOneTimeCode, WRONG_CODE } from '../steps/try-one-time-code'

type Input = Omit<z.output<typeof LogInWithCodeInput>, 'next'>

/** Logged in, or asked which of several accounts behind the phone is meant; only a right code is asked so. */
export type CodeLogin =
  | { outcome: 'entered'; sessionId: string }
  | { outcome: 'choose'; choices: readonly { accountId: string; name: string }[] }

/** 人才、用人单位登录. As for passwords, a guess is counted and committed before it is looked at. */
export async function logInWithCode(actor: Actor, input: Input, now: Date): Promise<Result<CodeLogin, Failure>> {
  const refusal = mayLogIn(actor)
  if (refusal) return fail(refusal)
  const { countyCode } = actor
  const identifier = readIdentifier(input.identifier)

  const found = await inTransaction<Applicant[]>(async (tx) => {
    const tooMany = await countLogin(tx, actor)
    if (tooMany) return fail(tooMany)
    return ok(await findApplicants(tx, { countyCode, kind: input.kind, identifier, today: dateIn(now) }))
  })
  if (!found.ok) return found

  const phoneBlind = found.value[0]?.phoneBlind ?? identifierBlindOf(identifier)
  const codeId = await tryCodeOf({ countyCode, purpose: 'login', phoneBlind, code: input.code })
  const account = found.value.find((one) => one.id === input.accountId) ?? found.value[0]
  if (codeId === null || !account) {
    await recordRefusedLogin(actor, { account: account ?? null, means: '短信验证码', now })
    return fail(WRONG_CODE)
  }
  if (found.value.length > 1 && input.accountId === undefined) return ok(choiceOf(found.value))
  return enter(actor, { account: { ...account, kind: input.kind }, codeId }, now)
}

const choiceOf = (applicants: readonly Applicant[]): CodeLogin => ({
  outcome: 'choose',
  choices: applicants.map(({ id, displayName }) => ({ accountId: id, name: displayName })),
})

type Entrance = { account: Entering; codeId: string }

const enter = (actor: Actor, { account, codeId }: Entrance, now: Date): Promise<Result<CodeLogin, Failure>> =>
  inTransaction<CodeLogin>(async (tx) => {
    if (!(await useOneTimeCode(tx, actor.countyCode, codeId))) return fail(WRONG_CODE)
    const sessionId = await openSession(tx, actor, account)
    if (sessionId === null) return fail(WRONG_CODE)
    await recordAudit(tx, enteringActor(actor, account), loginEntry(account, { sessionId, means: '短信验证码', now }))
    return ok({ outcome: 'entered', sessionId })
  })
