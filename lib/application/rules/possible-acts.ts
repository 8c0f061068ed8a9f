import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { mayAccept, mayApprove, mayDecide, mayLookAgain, mayPublish, type Standing } from '../permission'
import { stepAfter, stepsOf } from './chain'
import type { VersionInForce } from '@/lib/policy/model'

/** What the actor may do to a case now; asked of the same functions that the commands ask. */
export type PossibleActs = {
  readonly accept: boolean
  readonly approve: boolean
  readonly return: boolean
  readonly decline: boolean
  readonly publish: boolean
  readonly decideReconsideration: boolean
  /** What approving leads to: '提交县委组织部审定', or the end of the chain. */
  readonly approveLabel: string | null
  readonly needsOpinion: boolean
  readonly needsMinute: boolean
  /** Why nothing may be done although the case is on the actor's desk: separation of duties, recusal. */
  readonly obstacle: string | null
}

export function possibleActs(
  actor: Actor,
  standing: Standing,
  version: VersionInForce,
  isReconsidered: boolean,
): PossibleActs {
  const { application, step } = standing
  const isOnStep = application.status === 'submitted' || application.status === 'inReview'
  const decide = isOnStep ? mayDecide(actor, standing) : notNow
  const following = step && isOnStep ? stepAfter(stepsOf(version.rulebook, application), step.code) : null
  const ends = version.rulebook.notice === null ? '审定通过并办结' : '审定通过，提交公示'
  return {
    accept: isOnStep && mayAccept(actor, standing) === null,
    approve: isOnStep && mayApprove(actor, standing) === null,
    return: decide === null && step?.mayReturn !== undefined && (step.mayReturn === 'all' || step.mayReturn.length > 0),
    decline: decide === null,
    publish: application.status === 'approved' && mayPublish(actor, version.leadUnitCode) === null,
    decideReconsideration: isReconsidered && mayLookAgain(actor, standing, version.leadUnitCode) === null,
    approveLabel: decide === null ? (following ? `通过并提交${following.name}` : ends) : null,
    needsOpinion: step?.opinionRequired ?? false,
    needsMinute: step?.offline ?? false,
    obstacle: decide !== null && decide.kind === 'refused' ? (decide.reasons[0]?.text ?? null) : null,
  }
}

const notNow: Failure = { kind: 'forbidden', permission: 'application.decide' }
