import { hasRole, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'

const forbidden = (permission: string): Failure => ({ kind: 'forbidden', permission: `retention.${permission}` })

/** 材料保管期限 is a setting of the house. */
export const maySetPeriod = (actor: Actor): Failure | null =>
  hasRole(actor, 'systemAdmin') ? null : forbidden('setPeriod')

/** Deletion is nobody's to press: the calendar does it, by what was declared. */
export const mayErase = (actor: Actor): Failure | null => (actor.kind === 'system' ? null : forbidden('erase'))
