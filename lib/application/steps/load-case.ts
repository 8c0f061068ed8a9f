import { actingFor, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import { findVersion } from '@/lib/policy/steps/find-version'
import type { ApplicationCore } from '../model'
import { principalAtStep, type Standing } from '../permission'
import { findForUpdate } from '../repository/applications'
import { findDecisions } from '../repository/review-decisions'
import { findVisible } from '../repository/visible-one'
import { stepOf } from '../rules/chain'
import { findTies } from './find-ties'

/** A case with its row locked, its rulebook, and what permission asks about. */
export type LoadedCase = {
  readonly application: ApplicationCore
  readonly version: VersionInForce
  readonly standing: Standing
  /** Who signs the step, as it is written down: with whom they stand in for. */
  readonly acting: Actor
}

/** Loads a case for a command: re-read inside the transaction, since what the screen showed may be a minute old. */
export async function loadCase(tx: Tx, actor: Actor, id: string): Promise<Result<LoadedCase, Failure>> {
  const application = await findForUpdate(tx, actor.countyCode, id)
  if (!application) return fail({ kind: 'notFound', what: 'application' })
  const version = await findVersionOf(tx, application)
  const standing = await readStanding(tx, actor, application, version)
  return ok({ application, version, standing, acting: actingFor(actor, principalAtStep(actor, standing)) })
}

/** The version a case was filed under; it cannot be missing while the case is there. */
export async function findVersionOf(tx: Tx, application: ApplicationCore): Promise<VersionInForce> {
  const version = await findVersion(tx, application.countyCode, application.versionId)
  if (!version) throw new Error(`case ${application.id} has no policy version`)
  return version
}

/** What permission asks about a case and an actor. */
export async function readStanding(
  tx: Tx,
  actor: Actor,
  application: ApplicationCore,
  version: VersionInForce,
): Promise<Standing> {
  return {
    application,
    step: stepOf(version.rulebook, application.stepCode),
    decisions: await findDecisions(tx, application),
    stepNames: Object.fromEntries(version.rulebook.chain.map((step) => [step.code, step.name])),
    ...(await findTies(tx, actor)),
  }
}

/** Whether what the officer saw is still what is there. */
export const seenIsCurrent = (application: ApplicationCore, seen: number): Failure | null =>
  application.version === seen
    ? null
    : { kind: 'conflict', expected: `version ${seen}`, found: `version ${application.version}` }

/**
 * What forbids the act now. Who may see the case is told first that it moved on: a case somebody else has just passed
 * is no longer on one's desk, and “no permission” would be true and no help. Who may not see it is told nothing of it: it
 * is as if there were none.
 */
export async function refusalNow(
  tx: Tx,
  actor: Actor,
  application: ApplicationCore,
  asked: { readonly permission: Failure | null; readonly seen: number },
): Promise<Failure | null> {
  const { permission, seen } = asked
  if (permission?.kind !== 'forbidden') return permission ?? seenIsCurrent(application, seen)
  const isVisible = (await findVisible(tx, actor, application.id)) !== null
  return isVisible ? (seenIsCurrent(application, seen) ?? permission) : { kind: 'notFound', what: 'application' }
}
