import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { Result } from '@/lib/kernel/result'
import { definePort, type Port } from '@/lib/platform/port'
import type { Tx } from '@/lib/platform/transaction'
import type { Assessment, Received } from '@/lib/policy/engine/assessment'
import type { VersionInForce } from '@/lib/policy/model'
import type { ApplicationCore, OutcomeKind } from './model'

export { OUTCOME_KINDS, type OutcomeKind } from './model'

/** A case at its final approval or at its grant. `assessment` was re-derived from the facts of that moment. */
export type GrantCase = {
  readonly application: ApplicationCore
  readonly version: VersionInForce
  readonly assessment: Assessment
  readonly beneficiaryName: string
  /** Holder of the payee account; the beneficiary's name where nothing is paid. */
  readonly payeeName: string
}

/**
 * How an outcome is carried out. `reserve` runs in the transaction of the final approval, `grant` when the notice is
 * cleared (or at once without one), `release` when an approved case ends otherwise. All of them take part in the caller's
 * transaction: a failure undoes the whole command.
 */
export type GrantStep = {
  reserve(tx: Tx, actor: Actor, grantCase: GrantCase, now: Date): Promise<Result<void, Failure>>
  release(tx: Tx, actor: Actor, grantCase: GrantCase, reason: string, now: Date): Promise<Result<void, Failure>>
  grant(tx: Tx, actor: Actor, grantCase: GrantCase, now: Date): Promise<Result<void, Failure>>
}

const GRANT_STEPS: Record<OutcomeKind, Port<GrantStep>> = {
  subsidy: definePort('grantStep.subsidy'),
  recognition: definePort('grantStep.recognition'),
  talentCard: definePort('grantStep.talentCard'),
}

/** The port of one outcome; `lib/wiring` registers its implementation. */
export const grantStepPort = (kind: OutcomeKind): Port<GrantStep> => GRANT_STEPS[kind]

/**
 * What was granted before to any of these people, or for work at any of these enterprises: entitlements and opening
 * balances alike, without those revoked in full.
 */
export type ReceivedSource = (
  tx: Tx,
  countyCode: string,
  of: { readonly talentIds: readonly string[]; readonly enterpriseIds: readonly string[] },
) => Promise<Received[]>

export const receivedPort: Port<ReceivedSource> = definePort('received')
