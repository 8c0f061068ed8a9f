import type { PlainDate } from '@/lib/kernel/plain-date'
import { assess } from '../engine/assess'
import type { Assessment, AssessmentContext } from '../engine/assessment'
import { selectVersion } from '../engine/select-version'
import type { Rulebook } from '../rulebook/schema'
import type { CaseFile, CaseReceived, PolicyCase } from './case-file'
import { type CaseFacts, caseReader, toCaseFacts } from './case-reader'

const IDS = { self: 'talent-self', spouse: 'talent-spouse', other: 'talent-other' } as const

export const contextOf = (one: Pick<PolicyCase, 'spouse' | 'received' | 'holders'>): AssessmentContext => ({
  subjectId: IDS.self,
  spouseId: one.spouse ? IDS.spouse : null,
  enterpriseId: 'enterprise-1',
  controllerKey: 'controller-1',
  received: one.received.map((award, index) => toReceived(award, index)),
  ...(one.holders ? { holders: one.holders } : {}),
})

const toReceived = (award: CaseReceived, index: number): AssessmentContext['received'][number] => ({
  entitlementId: `entitlement-${index + 1}`,
  itemCode: award.item,
  category: award.category,
  amountFen: award.amount,
  paidFen: award.paid ?? award.amount,
  months: award.months,
  grantedOn: award.on,
  subjectId: IDS[award.of],
  enterpriseId: award.sameEnterprise ? 'enterprise-1' : null,
  controllerKey: award.sameEnterprise ? 'controller-1' : null,
  status: award.status,
})

export const factsOf = (file: CaseFile, one: Pick<PolicyCase, 'facts'>): CaseFacts =>
  toCaseFacts({ ...file.facts, ...one.facts })

export const dayOf = (file: CaseFile, one: PolicyCase): PlainDate => one.day ?? file.day

/** The version of the item that is for this person, null where none is. */
export function findVersion(rulebooks: readonly Rulebook[], file: CaseFile, one: PolicyCase): Rulebook | null {
  const versions = rulebooks.map((rulebook) => ({ rulebook }))
  const within = { day: dayOf(file, one), context: contextOf(one) }
  return selectVersion(versions, caseReader(factsOf(file, one)), within).version?.rulebook ?? null
}

/** The same; where none is, the newest, which says so. */
export function versionOf(rulebooks: readonly Rulebook[], file: CaseFile, one: PolicyCase): Rulebook {
  const newest = rulebooks.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0]
  const chosen = findVersion(rulebooks, file, one) ?? newest
  if (chosen === undefined) throw new Error('a case file names at least one rulebook')
  return chosen
}

/** One case through the engine, as an application of that person on that day would be. */
export function assessCase(rulebook: Rulebook, file: CaseFile, one: PolicyCase): Assessment {
  const input = { applicationDay: dayOf(file, one), context: contextOf(one) }
  return assess(rulebook, caseReader(factsOf(file, one)), input)
}
