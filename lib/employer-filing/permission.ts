import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { EmployerFiling } from './model'

/** 单位代填: the contacts of an enterprise. Which people are its own is asked of the register, row by row. */
export const mayFileForPeople = (actor: Actor): Failure | null =>
  actor.kind === 'enterprise' && actor.enterpriseId !== null
    ? null
    : { kind: 'forbidden', permission: 'employerFiling.file' }

/** A sheet of the actor's own enterprise; another's is not there. */
export const mayHandle = (actor: Actor, filing: Pick<EmployerFiling, 'enterpriseId'> | null): Failure | null =>
  mayFileForPeople(actor) ??
  (filing?.enterpriseId === actor.enterpriseId ? null : { kind: 'notFound', what: 'employerFiling' })
