import { hasRole, inOwnRight, isCountyWide, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'

const forbidden = (permission: string): Failure => ({ kind: 'forbidden', permission: `retention.${permission}` })

/** 材料保管期限 is a setting of the house. */
export const maySetPeriod = (actor: Actor): Failure | null =>
  hasRole(actor, 'systemAdmin') ? null : forbidden('setPeriod')

/** Deletion is nobody's to press: the calendar does it, by what was declared. */
export const mayErase = (actor: Actor): Failure | null => (actor.kind === 'system' ? null : forbidden('erase'))

/** 申请删除我的信息 is for the very person. */
export const mayRequestErasure = (actor: Actor): Failure | null =>
  actor.kind === 'talent' && actor.talentId !== null ? null : forbidden('requestErasure')

/** 人才办 decides: whoever keeps the register of the whole county, and not by a role that was lent. */
export const mayDecideErasure = (actor: Actor): Failure | null =>
  actor.kind === 'staff' && isCountyWide(inOwnRight(actor), 'policyOfficer') ? null : forbidden('decideErasure')
