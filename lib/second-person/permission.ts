import { hasRole, isCountyWide, type Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import type { RequestKind, SecondPersonRequest } from './model'
import { statusOn } from './rules/status-on'

/** Who may be the second person, by what was asked. */
const SECOND: Record<RequestKind, (actor: Actor) => boolean> = {
  // The one who asks is a security administrator; a county often has no other, so the head of its office confirms too.
  roleGrant: (actor) => hasRole(actor, 'securityAdmin') || isCountyWide(actor, 'leader'),
}

/** Whether this kind of request is shown to the actor, who could confirm those of others. */
export const maySecond = (actor: Actor, { kind }: Pick<SecondPersonRequest, 'kind'>): boolean =>
  actor.kind === 'staff' && SECOND[kind](actor)

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
