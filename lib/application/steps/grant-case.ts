import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { addDeclaredFacts } from '@/lib/talent/steps/add-declared-facts'
import type { ApplicationCore } from '../model'
import { grantStepPort, type GrantCase } from '../ports'
import { findLatestAssessment } from '../repository/assessments'
import { findPayeeAccount } from '../repository/payee-accounts'
import { LEAVE_CHAIN } from '../rules/enter-step'
import { paysProvider } from '../rules/pays-provider'
import { findPartyNames } from './find-party-names'
import { findPayee } from './find-payee'
import { findVersionOf } from './load-case'
import { moveCase } from './move-case'

/** A case with everything its outcome needs. The assessment is the one decided on, so that what was reserved is granted. */
export async function readGrantCase(tx: Tx, application: ApplicationCore): Promise<GrantCase> {
  const version = await findVersionOf(tx, application)
  const latest = await findLatestAssessment(tx, application.countyCode, application.id)
  if (!latest) throw new Error(`case ${application.id} was never assessed`)
  const names = await findPartyNames(tx, application)
  return {
    application,
    version,
    assessment: latest.assessment,
    beneficiaryName: names.beneficiary,
    payeeName: (await payeeNameOf(tx, application, version.rulebook)) ?? names.beneficiary,
  }
}

/** A provider is paid as the case was filed: whose account it names, whoever renders the service by now. */
async function payeeNameOf(tx: Tx, application: ApplicationCore, rulebook: Rulebook): Promise<string | null> {
  const { countyCode, payeeAccountId } = application
  if (!paysProvider(rulebook)) return (await findPayee(tx, application, rulebook))?.holderName ?? null
  return payeeAccountId === null ? null : ((await findPayeeAccount(tx, countyCode, payeeAccountId))?.holderName ?? null)
}

/** 办结: carries out the outcome and makes what was declared part of the register. */
export async function grantCase(
  tx: Tx,
  actor: Actor,
  application: ApplicationCore,
  event: 'clear' | 'grant',
  now: Date,
): Promise<Result<ApplicationCore, Failure>> {
  const granted = await grantStepPort(application.outcomeKind)
    .get()
    .grant(tx, actor, await readGrantCase(tx, application), now)
  if (!granted.ok) return granted
  await keepDeclared(tx, actor, application, now)
  return moveCase(tx, actor, application, { event, change: { ...LEAVE_CHAIN, closedAt: now } }, now)
}

async function keepDeclared(tx: Tx, actor: Actor, application: ApplicationCore, now: Date): Promise<void> {
  const { talentId, answers, number } = application
  if (talentId === null || Object.keys(answers).length === 0) return
  await addDeclaredFacts(tx, actor, { talentId, answers, sourceDocument: number }, now)
}

/** Gives back what an approved case had reserved. */
export async function releaseCase(
  tx: Tx,
  actor: Actor,
  application: ApplicationCore,
  reason: string,
  now: Date,
): Promise<Result<void, Failure>> {
  const released = await grantStepPort(application.outcomeKind)
    .get()
    .release(tx, actor, await readGrantCase(tx, application), reason, now)
  return released.ok ? ok(undefined) : released
}
