import { keepsAnyRegister, keepsRegisterOf } from '@/lib/fact/permission'
import { hasRole, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'

const forbidden = (verb: string): Failure => ({ kind: 'forbidden', permission: `registerImport.${verb}` })

/** 导入 is for whoever keeps a register; which rows they may bring is asked row by row. */
export const mayImport = (actor: Actor, verb: string): Failure | null =>
  actor.kind === 'staff' && keepsAnyRegister(actor) ? null : forbidden(verb)

/** Whether the actor keeps the register of the whole county, and so sees everybody's imports. */
export const seesAllImports = (actor: Actor): boolean => keepsRegisterOf(actor, '', null)

/** A batch belongs to who brought it, and to those who keep the whole county's register. To others it is not there. */
export const mayHandle = (actor: Actor, batch: { readonly uploadedById: string }): boolean =>
  batch.uploadedById === actor.accountId || seesAllImports(actor)

/** Checking, writing and undoing are done by the worker, for who asked for it. */
export const mayWorkOnImports = (actor: Actor): Failure | null => (actor.kind === 'system' ? null : forbidden('work'))

/** 交回比对清单 is for staff of the department that was asked; which lines are theirs is asked line by line. */
export const mayReturnComparisons = (actor: Actor): Failure | null =>
  actor.kind === 'staff' && (hasRole(actor, 'reviewer') || hasRole(actor, 'intakeOfficer'))
    ? null
    : forbidden('returnComparison')
