import { keepsWholeCounty } from '@/lib/fact/permission'
import { hasRole, inOwnRight, isCountyWide, unitCodesOf, type Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import type { RequestKind, SecondPersonRequest } from './model'
import { statusOn } from './rules/status-on'

/** Who may be the second person, in their own right, by what was asked: of some request of the kind, and of this one. */
const SECOND: Record<
  RequestKind,
  { some: (actor: Actor) => boolean; this: (actor: Actor, content: unknown) => boolean }
> = {
  // The one who asks is a security administrator; a county often has no other, so the head of its office confirms too.
  roleGrant: { some: confirmsRoles, this: confirmsRoles },
  // Another of the department, or the office that keeps the whole county's register: they see these numbers anyway.
  clearExport: {
    some: (actor) => hasRole(actor, 'reviewer') || keepsWholeCounty(actor),
    this: (actor, content) => keepsWholeCounty(actor) || unitCodesOf(actor, 'reviewer').includes(departmentOf(content)),
  },
  // Whether this treasurer has had a hand in the batch is asked by the command.
  batchReturn: { some: disburses, this: disburses },
}

function disburses(actor: Actor): boolean {
  return isCountyWide(actor, 'treasurer')
}

function confirmsRoles(actor: Actor): boolean {
  return hasRole(actor, 'securityAdmin') || isCountyWide(actor, 'leader')
}

const departmentOf = (content: unknown): string => (content as { departmentCode?: string }).departmentCode ?? ''

/** Whether the actor could confirm some request of this kind. */
export const maySecondSome = (actor: Actor, kind: RequestKind): boolean =>
  actor.kind === 'staff' && SECOND[kind].some(inOwnRight(actor))

/** Whether the actor could confirm this very request, were it somebody else's. */
export const maySecond = (actor: Actor, { kind, content }: Pick<SecondPersonRequest, 'kind' | 'content'>): boolean =>
  actor.kind === 'staff' && SECOND[kind].this(inOwnRight(actor), content)

const NOT_THERE: Failure = { kind: 'notFound', what: 'secondPersonRequest' }

/** Why this person may not confirm or refuse the request; null when they may. Nobody does for themselves. */
export function mayAnswer(actor: Actor, request: SecondPersonRequest, now: Date): Failure | null {
  if (!maySecond(actor, request)) return NOT_THERE
  if (request.askedById === actor.accountId) return refused('ownRequest', '您自己提交的申请，须由另一人确认。')
  if (request.aboutAccountId === actor.accountId)
    return refused('aboutOneself', '这项申请涉及您本人的权限，须由别人确认。')
  return stillOpen(request, now)
}

/** It is withdrawn by whoever asked for it. */
export const mayWithdraw = (actor: Actor, request: SecondPersonRequest, now: Date): Failure | null =>
  request.askedById === actor.accountId ? stillOpen(request, now) : NOT_THERE

function stillOpen(request: SecondPersonRequest, now: Date): Failure | null {
  const status = statusOn(request, now)
  if (status === 'expired') return refused('expired', '这项申请超过 7 天没有确认，已失效。仍需办理的，请重新提交。')
  return status === 'open' ? null : { kind: 'conflict', expected: 'open', found: status }
}
