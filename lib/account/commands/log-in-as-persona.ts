import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { toPhone } from '@/lib/kernel/phone'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { isDemo } from '@/lib/platform/env'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { findPersona, type Persona } from '../demo-personas'
import { mayUseDemo } from '../permission'
import { findActiveStaff } from '../repository/accounts'
import { findApplicantsByPhone } from '../repository/subject-accounts'
import type { LogInAsPersonaInput } from '../schema'
import { enteringActor, loginEntry, openSession, type Entering } from '../steps/open-session'

type Input = Omit<z.output<typeof LogInAsPersonaInput>, 'next'>
type Out = { sessionId: string; home: string }

/** 演示入口: in as one of the demo's people with one press. Refused in production, whatever is posted. */
export function logInAsPersona(actor: Actor, input: Input, now: Date): Promise<Result<Out, Failure>> {
  const refusal = mayUseDemo(isDemo())
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<Out>(async (tx) => {
    const persona = findPersona(input.key)
    const account = persona && (await findAccountOf(tx, actor.countyCode, persona))
    if (!persona || !account) return fail({ kind: 'notFound', what: 'persona' })

    const person: Entering = { id: account.id, displayName: account.displayName, kind: persona.kind }
    const sessionId = await openSession(tx, actor, person)
    if (sessionId === null) return fail({ kind: 'notFound', what: 'persona' })
    await recordAudit(tx, enteringActor(actor, person), loginEntry(person, { sessionId, means: '演示入口', now }))
    return ok({ sessionId, home: persona.home })
  })
}

async function findAccountOf(tx: Tx, countyCode: string, persona: Persona) {
  if (persona.kind === 'staff') return findActiveStaff(tx, countyCode, persona.userName)
  const [first] = await findApplicantsByPhone(tx, countyCode, persona.kind, toPhone(persona.phone))
  return first ?? null
}
