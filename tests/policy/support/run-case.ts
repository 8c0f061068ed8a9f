import { expect } from 'vitest'
import type { Fen } from '@/lib/kernel/fen'
import { sumFen } from '@/lib/kernel/fen'
import { assess } from '@/lib/policy/engine/assess'
import type { Assessment, Finding, FundingLine, Grant, SubsidyGrant } from '@/lib/policy/engine/assessment'
import { sumFunding } from '@/lib/policy/engine/fund-instalment'
import { recheck } from '@/lib/policy/engine/recheck'
import { recover } from '@/lib/policy/engine/recover'
import { selectVersion } from '@/lib/policy/engine/select-version'
import { throughGates } from '@/lib/policy/engine/through-gates'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { CaseFile, PolicyCase } from './case-file'
import { contextOf, dayOf, factsOf } from './case-situation'
import { caseReader } from './case-reader'
import { expectLater, expectSideRules } from './side-rules'

/** The version of the item that is for this person; where none is, the newest, which says so. */
export function versionOf(rulebooks: readonly Rulebook[], file: CaseFile, one: PolicyCase): Rulebook {
  const versions = rulebooks.map((rulebook) => ({ rulebook }))
  const within = { day: dayOf(file, one), context: contextOf(one) }
  const { version } = selectVersion(versions, caseReader(factsOf(file, one)), within)
  const newest = rulebooks.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0]
  if (one.expect.version !== undefined) expect(version?.rulebook.effectiveFrom ?? 'none').toBe(one.expect.version)
  const chosen = version?.rulebook ?? newest
  if (chosen === undefined) throw new Error('a case file names at least one rulebook')
  return chosen
}

export function assessCase(rulebook: Rulebook, file: CaseFile, one: PolicyCase): Assessment {
  const input = { applicationDay: dayOf(file, one), context: contextOf(one) }
  return assess(rulebook, caseReader(factsOf(file, one)), input)
}

/** Every expectation that the case states, to the fen. */
export function expectCase(rulebooks: readonly Rulebook[], file: CaseFile, one: PolicyCase): void {
  const rulebook = versionOf(rulebooks, file, one)
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
  if (wanted.says !== undefined) expect(assessment.findings.flatMap(whatItSays).join('\n')).toContain(wanted.says)
  if (assessment.verdict === 'eligible') expectGrant(rulebook, file, one, assessment.grant)
  expectSideRules(rulebook, file, one)
}

const whatItSays = ({ note, missing }: Finding): string[] => [note ?? '', ...missing.map(({ how }) => how)]

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
  if (wanted.dueBy) {
    const due = grant.instalments.filter(({ dueOn }) => dueOn <= (wanted.dueBy?.day ?? ''))
    expect(sumFen(due.map(({ amountFen }) => amountFen))).toBe(wanted.dueBy.amount)
    if (wanted.dueBy.funding)
      expect(toRecord(sumFunding(due.flatMap((one) => one.funding)))).toEqual(wanted.dueBy.funding)
  }
  if (one.later) expectLater(rulebook, file, one, grant)
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
  const payable = throughGates(
    grant.instalments,
    (gate, { dueOn }) => recheck(rulebook, gate, reader, { day: dueOn, context: contextOf(one) }).outcome,
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
