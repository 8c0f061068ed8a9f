import { keepsAnyRegister, keepsRegisterOf } from '@/lib/fact/permission'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'

const forbidden = (verb: string): Failure => ({ kind: 'forbidden', permission: `enterprise.${verb}` })

/** Whether the actor keeps any register at all; asked before the row is known. */
export const mayKeepEnterprises = (actor: Actor, verb: string): Failure | null =>
  keepsAnyRegister(actor) ? null : forbidden(verb)

/** Whether the actor keeps the register of the enterprise's township. */
export const mayKeepEnterpriseOf = (actor: Actor, townshipCode: string, verb: string): Failure | null =>
  keepsRegisterOf(actor, townshipCode, null) ? null : forbidden(verb)

/** The check of the whole register is the system's. */
export const mayCheckRegister = (actor: Actor): boolean => actor.kind === 'system'
