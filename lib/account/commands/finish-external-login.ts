import type { z } from 'zod'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { oidcSettings } from '@/lib/platform/oidc/settings'
import { finishSignIn, type SignIn } from '@/lib/platform/oidc/sign-in'
import { inTransaction } from '@/lib/platform/transaction'
import { mayLogIn } from '../permission'
import { insertExternalLogin, noteAnswer } from '../repository/external-logins'
import { externalProblem, problemOf } from '../rules/external-login-problems'
import type { FinishExternalLoginInput } from '../schema'
import { countLogin } from '../steps/count-login'
import { enterStaff, enterTalent, type ExternalEntrance } from '../steps/enter-externally'
import { recordRefusedLogin } from '../steps/record-refused-login'

type Input = z.output<typeof FinishExternalLoginInput>
type Begun = NonNullable<Input['begun']>

/**
 * 政务统一身份认证登录. Three steps: the answer is used up and that is committed before it is looked at (of two that come
 * with one state, one is looked at); the provider is asked holding no connection; then the person is let in, or asked
 * what is left to ask. Whatever is wrong with the answer, there is no login, and the record says why.
 */
export async function finishExternalLogin(
  actor: Actor,
  input: Input,
  now: Date,
): Promise<Result<ExternalEntrance, Failure>> {
  const refusal = mayLogIn(actor)
  if (refusal) return fail(refusal)
  const settings = oidcSettings()
  const { begun } = input
  if (!settings || !(begun === null || settings.audiences.includes(begun.audience))) return fail(externalProblem('off'))
  // Not begun in this browser: nothing is counted, kept or asked, or anybody could make us do so.
  if (begun === null || new URLSearchParams(input.query).get('state') !== begun.state)
    return fail(externalProblem('notBegun'))

  const passage = await useUp(actor, begun, settings.issuer)
  if (!passage.ok) return passage
  const answer = await finishSignIn(input.query, begun)
  const entrance = answer.ok
    ? await letIn(actor, { id: passage.value, audience: begun.audience, signIn: answer.value }, now)
    : fail(externalProblem(answer.failure))
  if (!entrance.ok && entrance.failure.kind !== 'busy') {
    const reason = problemOf(entrance.failure)
    await recordRefusedLogin(actor, { account: null, means: settings.name, reason, now })
  }
  return entrance
}

const useUp = (actor: Actor, { audience, state }: Begun, issuer: string): Promise<Result<string, Failure>> =>
  inTransaction<string>(
    async (tx) => {
      if (await countLogin(tx, actor)) return fail(externalProblem('tooMany'))
      const { countyCode } = actor
      return ok(await insertExternalLogin(tx, { countyCode, audience, issuer, state, now: wallNow() }))
    },
    { onDuplicate: externalProblem('used') },
  )

type Answered = { id: string; audience: Begun['audience']; signIn: SignIn }

const letIn = (
  actor: Actor,
  { id, audience, signIn }: Answered,
  now: Date,
): Promise<Result<ExternalEntrance, Failure>> =>
  inTransaction<ExternalEntrance>(async (tx) => {
    const subjectBlind = await noteAnswer(tx, { countyCode: actor.countyCode, id }, signIn)
    const passage = { id, issuer: signIn.issuer, subjectBlind, person: signIn.person }
    return audience === 'staff' ? enterStaff(tx, actor, { passage, now }) : enterTalent(tx, actor, { passage, now })
  })
