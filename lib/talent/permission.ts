import { keepsAnyRegister, keepsRegisterOf } from '@/lib/fact/permission'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { Talent } from './model'

const forbidden = (verb: string): Failure => ({ kind: 'forbidden', permission: `talent.${verb}` })

/** Whether the actor keeps any register at all; asked before the row is known. */
export const mayKeepTalents = (actor: Actor, verb: string): Failure | null =>
  keepsAnyRegister(actor) ? null : forbidden(verb)

type Place = Pick<Talent, 'townshipCode' | 'villageCode'>

/** Whether the actor keeps the register of the talent's township or village. */
export const mayKeepTalentOf = (actor: Actor, { townshipCode, villageCode }: Place, verb: string): Failure | null =>
  keepsRegisterOf(actor, townshipCode, villageCode) ? null : forbidden(verb)

/** 自助登记 is for whoever stands before the login. */
export const mayRegisterSelf = (actor: Actor): Failure | null =>
  actor.kind === 'public' ? null : forbidden('registerSelf')

/** The check of the whole register is the system's: it opens numbers. */
export const mayCheckRegister = (actor: Actor): boolean => actor.kind === 'system'
