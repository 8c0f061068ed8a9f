import { hasRole, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { refused } from '@/lib/kernel/failure'

const forbidden = (permission: string): Failure => ({ kind: 'forbidden', permission: `account.${permission}` })

/** Accounts are opened, disabled and reset by the system administrator; the system itself opens the first ones. */
export const mayManageAccounts = (actor: Actor): Failure | null =>
  actor.kind === 'system' || hasRole(actor, 'systemAdmin') ? null : forbidden('manageAccounts')

/** As mayManageAccounts, and never on oneself: whoever is locked out of their own doing could not undo it. */
export function mayManageAccount(actor: Actor, accountId: string): Failure | null {
  const refusal = mayManageAccounts(actor)
  if (refusal) return refusal
  return accountId === actor.accountId
    ? refused('ownAccount', '不能停用、启用或重置自己的账号，请由另一名管理员办理。')
    : null
}

/** Roles are given and taken by the security administrator, never to oneself. The system gives the first ones. */
export function mayGrantRoles(actor: Actor, accountId: string): Failure | null {
  if (actor.kind === 'system') return null
  if (!hasRole(actor, 'securityAdmin')) return forbidden('grantRoles')
  return accountId === actor.accountId
    ? refused('ownRoles', '不能给自己授予或收回角色，请由另一名安全管理员办理。')
    : null
}

/** From the machine alone, by whoever runs it: the way out where nobody is left to confirm as the second person. */
export const mayAppointLeader = (actor: Actor): Failure | null =>
  actor.kind === 'system' ? null : forbidden('appointLeader')

/** 委托代办 is given by whoever goes away, or for an absent one by the security administrator. */
export const mayDelegate = (actor: Actor, principalId: string): Failure | null =>
  actor.kind === 'staff' && (actor.accountId === principalId || hasRole(actor, 'securityAdmin'))
    ? null
    : forbidden('delegate')

/** It is ended by those two, and by the deputy who does not want it. */
export const mayEndDelegation = (
  actor: Actor,
  { principalId, deputyId }: { readonly principalId: string; readonly deputyId: string },
): Failure | null =>
  actor.kind === 'staff' && (actor.accountId === deputyId || mayDelegate(actor, principalId) === null)
    ? null
    : { kind: 'notFound', what: 'delegation' }

/** Locks are lifted by the security administrator. */
export const mayUnlock = (actor: Actor): Failure | null =>
  hasRole(actor, 'securityAdmin') ? null : forbidden('unlock')

/** The 机构树 is kept by the system administrator; the system plants it. */
export const mayManageUnits = (actor: Actor): Failure | null =>
  actor.kind === 'system' || hasRole(actor, 'systemAdmin') ? null : forbidden('manageUnits')

/** People and roles are read by the administrators who change them. */
export const maySeeAccounts = (actor: Actor): boolean =>
  hasRole(actor, 'systemAdmin') || hasRole(actor, 'securityAdmin')

/** A login is asked for by nobody in particular, or by somebody who changes over to another account. */
export const mayLogIn = (actor: Actor): Failure | null => (actor.kind === 'system' ? forbidden('logIn') : null)

/** A member of staff unlinks their own external identity; the security administrator anybody's. */
export const mayUnlink = (actor: Actor, accountId: string): Failure | null =>
  hasRole(actor, 'securityAdmin') || (actor.kind === 'staff' && actor.accountId === accountId)
    ? null
    : forbidden('unlinkExternalLogin')

/** The identity provider tells that a login ended there: it comes as the public, and its token says who it is. */
export const mayTellOfLogout = (actor: Actor): Failure | null =>
  actor.kind === 'public' ? null : forbidden('tellOfLogout')

/** Passwords are the staff's; applicants come with one-time codes. */
export const mayChangePassword = (actor: Actor): Failure | null =>
  actor.kind === 'staff' ? null : forbidden('changePassword')

/** A second factor is set up by each member of staff for themselves, also by who must before they may do anything else. */
export const mayHaveSecondFactor = (actor: Actor): Failure | null =>
  actor.kind === 'staff' ? null : forbidden('haveSecondFactor')

/** It is taken away by the security administrator, never one's own: a stolen login could shed it. */
export function mayResetSecondFactor(actor: Actor, accountId: string): Failure | null {
  if (!hasRole(actor, 'securityAdmin')) return forbidden('resetSecondFactor')
  return accountId === actor.accountId
    ? refused('ownSecondFactor', '不能解除自己的动态口令，请由另一名安全管理员办理；手机丢失的，可用恢复码登录。')
    : null
}

/** Whoever is logged in at the desk may prove once more who they are. */
export const mayConfirmIdentity = (actor: Actor): Failure | null =>
  actor.kind === 'staff' && actor.sessionId !== null ? null : forbidden('confirmIdentity')

/** Sessions are ended by who is logged in. */
export const mayEndSessions = (actor: Actor): Failure | null =>
  actor.kind === 'system' || actor.kind === 'public' ? forbidden('endSession') : null

/** The business clock and the personas exist in the demo only. */
export const mayUseDemo = (isDemo: boolean): Failure | null => (isDemo ? null : forbidden('useDemo'))

/** Spent codes and old logins are cleared away by due work alone. */
export const mayForgetLogins = (actor: Actor): Failure | null =>
  actor.kind === 'system' ? null : forbidden('forgetOldLogins')

/** Unsent words: one's own, of anybody who is logged in. */
export const mayKeepWords = (actor: Actor): Failure | null => (actor.kind === 'system' ? forbidden('keepWords') : null)
