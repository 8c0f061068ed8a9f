import { expect } from 'vitest'
import type { Fen } from '@/lib/kernel/fen'
import { sumFen } from '@/lib/kernel/fen'
import { assess } from '@/lib/policy/engine/assess'
import type { Assessment, AssessmentContext, FundingLine, Grant, SubsidyGrant } from '@/lib/policy/engine/assessment'
import { recheck } from '@/lib/policy/engine/recheck'
import { recover } from '@/lib/policy/engine/recover'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { CaseFile, CaseReceived, PolicyCase } from './case-file'
import { type CaseFacts, caseReader, toCaseFacts } from './case-reader'

const IDS = { self: 'talent-self', spouse: 'talent-spouse', other: 'talent-other' } as const

export const contextOf = (one: Pick<PolicyCase, 'spouse' | 'received'>): AssessmentContext => ({
  subjectId: IDS.self,
  spouseId: one.spouse ? IDS.spouse : null,
  enterpriseId: 'enterprise-1',
  controllerKey: 'controller-1',
  received: one.received.map((award, index) => toReceived(award, index)),
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

export const factsOf = (file: CaseFile, one: PolicyCase): CaseFacts => toCaseFacts({ ...file.facts, ...one.facts })

export function assessCase(rulebook: Rulebook, file: CaseFile, one: PolicyCase): Assessment {
  const input = { applicationDay: one.day ?? file.day, context: contextOf(one) }
  return assess(rulebook, caseReader(factsOf(file, one)), input)
}

/** Every expectation that the case states, to the fen. */
export function expectCase(rulebook: Rulebook, file: CaseFile, one: PolicyCase): void {
  const assessment = assessCase(rulebook, file, one)
  const codes = (outcome: string) =>
    assessment.findings.filter((finding) => finding.outcome === outcome).map((finding) => finding.code)
  const wanted = one.expect
  expect(assessment.verdict).toBe(wanted.verdict)
  if (wanted.notMet || wanted.verdict !== 'ineligible') expect(codes('notMet')).toEqual(wanted.notMet ?? [])
  if (wanted.unknown) expect(codes('unknown')).toEqual(wanted.unknown)
  if (wanted.missing && assessment.verdict === 'needsEvidence') {
    expect(assessment.missing.map((missing) => missing.fact ?? missing.label).toSorted()).toEqual(
      wanted.missing.toSorted(),
    )
  }
  if (wanted.atMost !== undefined)
    expect(assessment.verdict === 'needsEvidence' && amountOf(assessment.expected)).toBe(wanted.atMost)
  if (assessment.verdict === 'eligible') expectGrant(rulebook, file, one, assessment.grant)
}

const amountOf = (grant: Grant | null): Fen | null => (grant?.kind === 'subsidy' ? grant.amountFen : null)

function expectGrant(rulebook: Rulebook, file: CaseFile, one: PolicyCase, grant: Grant): void {
  const wanted = one.expect
  if (grant.kind !== 'subsidy') {
    expect({ tier: grant.tier, validTo: grant.validTo }).toEqual({
      tier: wanted.tier,
      validTo: wanted.validTo ?? grant.validTo,
    })
    return
  }
  expect(wanted.amount, 'an eligible case states its amount').toBeDefined()
  expect(grant.amountFen).toBe(wanted.amount)
  if (wanted.instalments)
    expect(grant.instalments.map((instalment) => instalment.amountFen)).toEqual(wanted.instalments)
  if (wanted.dueOn) expect(grant.instalments.map((instalment) => instalment.dueOn)).toEqual(wanted.dueOn)
  if (wanted.funding) expect(toRecord(grant.funding)).toEqual(wanted.funding)
  if (wanted.terminates) expect(grant.terminates.map((termination) => termination.itemCode)).toEqual(wanted.terminates)
  if (wanted.each) expectEach(grant, wanted.each)
  if (wanted.payable !== undefined) expect(payableFen(rulebook, file, one, grant)).toBe(wanted.payable)
  if (one.recovery) expectRecovery(rulebook, grant, one.recovery)
}

const toRecord = (lines: readonly FundingLine[]): Record<string, Fen> =>
  Object.fromEntries(lines.map((line) => [line.funder, line.amountFen]))

function expectEach(grant: SubsidyGrant, each: NonNullable<PolicyCase['expect']['each']>): void {
  expect(grant.instalments.map((instalment) => instalment.amountFen)).toEqual(Array(each.times).fill(each.amount))
  if (each.funding)
    for (const instalment of grant.instalments) expect(toRecord(instalment.funding)).toEqual(each.funding)
}

function payableFen(rulebook: Rulebook, file: CaseFile, one: PolicyCase, grant: SubsidyGrant): Fen {
  const reader = caseReader(factsOf(file, one))
  const payable = grant.instalments.filter(
    ({ gate, dueOn }) =>
      gate === null || recheck(rulebook, gate, reader, { day: dueOn, context: contextOf(one) }).outcome === 'met',
  )
  return sumFen(payable.map((instalment) => instalment.amountFen))
}

function expectRecovery(rulebook: Rulebook, grant: SubsidyGrant, wanted: NonNullable<PolicyCase['recovery']>): void {
  const rule = rulebook.outcome.kind === 'subsidy' ? rulebook.outcome.recovery : null
  if (rule === null) throw new Error(`${rulebook.code} has no recovery`)
  const owed = recover(rule, grant.instalments, wanted.served)
  expect(owed.amountFen).toBe(wanted.amount)
  if (wanted.funding) expect(toRecord(owed.funding)).toEqual(wanted.funding)
}
