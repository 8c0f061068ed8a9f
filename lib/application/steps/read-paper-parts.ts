import { findUnit } from '@/lib/account/steps/find-unit'
import { dateIn } from '@/lib/kernel/plain-date'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import { findTalent } from '@/lib/talent/steps/find-talent'
import type { ApplicationCore, CaseEvent } from '../model'
import { findClauses } from '../repository/case-review'
import { findPayeeAccount } from '../repository/payee-accounts'
import { findUnitNames } from '../repository/unit-names'
import { stepsOf, unitOf } from '../rules/chain'
import type { PaperRefusal, PaperStep } from '../rules/paper-views'
import { lastDayToAsk } from '../rules/reconsideration-days'
import { stepSignatures } from '../rules/step-signatures'

/** The chain of a case, each step with the signature that stands. */
export async function readPaperSteps(
  tx: Tx,
  application: ApplicationCore,
  { rulebook }: VersionInForce,
  { events, workUnit }: { events: readonly CaseEvent[]; workUnit: string | null },
): Promise<PaperStep[]> {
  const { countyCode, unitCodes, townshipCode, stepCode } = application
  const unitNames = await findUnitNames(tx, countyCode, [...unitCodes, townshipCode])
  return stepSignatures(stepsOf(rulebook, application), events, stepCode).map(({ step, event }) => {
    const unit = unitOf(step, application)
    return {
      name: step.name,
      unitName: unit === null ? workUnit : (unitNames.get(unit) ?? null),
      signed: event && { by: event.actorName, on: dateIn(event.at), opinion: event.opinion },
    }
  })
}

/** The unit that leads the matter, as a letter is signed, and the applicant's township. */
export async function readPaperPlaces(tx: Tx, { countyCode, townshipCode }: ApplicationCore, version: VersionInForce) {
  const unit = await findUnit(tx, countyCode, version.leadUnitCode)
  const names = await findUnitNames(tx, countyCode, [townshipCode])
  return {
    leadUnit: { name: unit?.name ?? version.leadUnitCode, shortName: unit?.shortName ?? version.leadUnitCode },
    townshipName: names.get(townshipCode) ?? townshipCode,
  }
}

/** Numbers of the person and of the account, masked. */
export async function readPaperPerson(tx: Tx, { countyCode, talentId, payeeAccountId }: ApplicationCore) {
  const talent = talentId === null ? null : await findTalent(tx, countyCode, talentId)
  return {
    identityMasked: talent?.identityMasked ?? null,
    phoneMasked: talent?.phoneMasked ?? null,
    tier: talent?.tier ?? null,
    payee: payeeAccountId === null ? null : await findPayeeAccount(tx, countyCode, payeeAccountId),
  }
}

/** Null unless the case was refused and stays so. */
export async function readPaperRefusal(
  tx: Tx,
  { countyCode, status, closedAt }: ApplicationCore,
  { policyId }: VersionInForce,
  events: readonly CaseEvent[],
): Promise<PaperRefusal | null> {
  const declined = events.findLast(({ event }) => event === 'decline')
  if (status !== 'declined' || closedAt === null || !declined) return null
  const clause = declined.detail?.clause
  const ref = typeof clause === 'string' ? clause : ''
  const clauses = await findClauses(tx, countyCode, policyId)
  return {
    opinion: declined.opinion ?? '',
    clause: ref,
    clauseText: clauses[ref] ?? '',
    lastDayToAsk: lastDayToAsk(await loadWorkCalendar(tx), dateIn(closedAt)),
  }
}
