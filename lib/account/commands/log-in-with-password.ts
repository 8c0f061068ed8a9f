import type { z } from 'zod'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayLogIn } from '../permission'
import { forgetFailures } from '../repository/login-attempts'
import type { LogInWithPasswordInput } from '../schema'
import { admitStaff, type StaffEntrance } from '../steps/admit-staff'
import type { Entering } from '../steps/open-session'
import { tryPassword, WRONG_PASSWORD } from '../steps/try-password'

type Input = Omit<z.output<typeof LogInWithPasswordInput>, 'next'>

/** 工作人员登录. The guess is counted and looked at first, each in its own transaction; then the login is opened, or its code is asked for. */
export async function logInWithPassword(
  actor: Actor,
  input: Input,
  now: Date,
): Promise<Result<StaffEntrance, Failure>> {
  const refusal = mayLogIn(actor)
  if (refusal) return fail(refusal)
  const tried = await tryPassword(actor, input, now)
  if (!tried.ok) return tried

  const account: Entering = { id: tried.value.id, displayName: tried.value.displayName, kind: 'staff' }
  return inTransaction<StaffEntrance>(async (tx) => {
    await forgetFailures(tx, actor.countyCode, account.id)
    const entrance = await admitStaff(tx, actor, { account, means: '密码', now })
    return entrance === null ? fail(WRONG_PASSWORD) : ok(entrance)
  })
}
