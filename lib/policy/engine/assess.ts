import type { FactKey, FactReader } from '@/lib/fact/catalogue'
import type { Rulebook } from '../rulebook/schema'
import type { Assessment, AssessmentInput, Finding } from './assessment'
import type { GrantBench, Reckoning } from './bench'
import { allOf } from './kleene'
import { distinctMissing } from './missing'
import { completeReader } from './received-reader'
import { reckonRecognition, reckonTalentCard } from './reckon-standing'
import { reckonSubsidy } from './reckon-subsidy'
import { standingFindings } from './standing'

/**
 * One subject against one rulebook. Answers every sentence, not just the first that fails, so that one visit can put
 * everything right. Pure: the same input gives the same answer, whenever and wherever it is asked.
 */
export function assess(rulebook: Rulebook, reader: FactReader, input: AssessmentInput): Assessment {
  const known = completeReader(reader, input.context)
  const bench = benchOf(rulebook, known, input)
  const criteria = standingFindings(bench, rulebook)
  const open = { ...bench, reader: withoutFacts(known, criteria.flatMap(fixableFacts)) }
  const strict = reckon(open, rulebook)
  const likely = reckon({ ...open, mode: 'likely' }, rulebook)
  const findings = [
    ...criteria,
    ...strict.findings.map((finding, index) => withProvisional(finding, likely.findings[index])),
  ]
  const head = { itemCode: rulebook.code, applicationDay: input.applicationDay, findings }
  const outcome = allOf(findings.map((finding) => finding.outcome))
  if (outcome === 'notMet') return { ...head, verdict: 'ineligible' }
  if (outcome === 'met' && strict.grant !== null) return { ...head, verdict: 'eligible', grant: strict.grant }
  const isLikely = !findings.some((finding) => finding.provisional === 'notMet')
  const missing = distinctMissing(findings.flatMap((finding) => finding.missing))
  const expected = isLikely
    ? reckon({ ...bench, mode: 'hopeful', dayIfUnknown: input.applicationDay }, rulebook).grant
    : null
  return { ...head, verdict: 'needsEvidence', missing, expected }
}

/** Facts whose present value is a no that may yet be put right: what they say of the sum is not settled either. */
const fixableFacts = ({ missing, uses }: Finding): FactKey[] =>
  missing.some((one) => one.kind === 'fixable') ? uses.map((use) => use.fact) : []

const withoutFacts = (reader: FactReader, keys: readonly FactKey[]): FactReader => ({
  read: (key, asOf) => {
    const reading = reader.read(key, asOf)
    return keys.includes(key) ? { ...reading, value: null } : reading
  },
})

function reckon(bench: GrantBench, { outcome }: Rulebook): Reckoning {
  switch (outcome.kind) {
    case 'subsidy':
      return reckonSubsidy(bench, outcome)
    case 'recognition':
      return reckonRecognition(bench, outcome)
    case 'talentCard':
      return reckonTalentCard(bench, outcome)
  }
}

function benchOf(rulebook: Rulebook, reader: FactReader, input: AssessmentInput): GrantBench {
  const day = input.grantedOn ?? input.applicationDay
  return {
    mode: 'strict',
    reader,
    applicationDay: input.applicationDay,
    evidence: rulebook.evidence,
    itemCode: rulebook.code,
    context: input.context,
    day,
    grantedOn: day,
  }
}

const withProvisional = (finding: Finding, likely: Finding | undefined): Finding => ({
  ...finding,
  provisional: likely?.outcome ?? finding.outcome,
})
