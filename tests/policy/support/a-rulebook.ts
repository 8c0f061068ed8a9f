import type { PlainDate } from '@/lib/kernel/plain-date'
import { assess } from '@/lib/policy/engine/assess'
import type { Assessment, AssessmentContext, Received, SubsidyGrant } from '@/lib/policy/engine/assessment'
import { readRulebook } from '@/lib/policy/rulebook/parse'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { toFen } from '@/lib/kernel/fen'
import { caseReader, toCaseFacts } from '@/lib/policy/casework/case-reader'

const CLAUSE = '第一条'

const ONCE = { kind: 'once', clause: CLAUSE }

export const ALL_COUNTY = [{ clause: CLAUSE, lines: [{ funder: 'county', share: '100%' }] }]

/** One tier for everybody unless the test says otherwise. */
export const aTier = (over: object = {}) => ({ code: 'everyone', clause: CLAUSE, text: '标准', pay: '1万元', ...over })

export const aPart = (over: object = {}) => ({
  code: 'main',
  name: '补贴',
  clause: CLAUSE,
  tiers: [aTier()],
  schedule: ONCE,
  funding: ALL_COUNTY,
  ...over,
})

export const aSubsidy = (over: object = {}) => ({ kind: 'subsidy', category: 'living', parts: [aPart()], ...over })

export const aCriterion = (test: object, over: object = {}) => ({
  code: 'rule',
  clause: CLAUSE,
  text: '条件',
  test,
  ...over,
})

/** A whole rulebook as a file would hold it, lawful but for what the test changes. */
export const aDocument = (over: object = {}): Record<string, unknown> => ({
  code: 'TEST-01',
  title: '试行事项',
  summary: '试行',
  applicant: 'talent',
  leadUnit: 'RCB',
  effectiveFrom: '2026-01-01',
  document: {
    number: '云岭县人才办〔2026〕99号',
    title: '试行办法',
    issuer: '县委人才办',
    issuedOn: '2025-12-01',
    summary: '试行',
    clauses: [{ ref: CLAUSE, text: '试行条款' }],
  },
  criteria: [aCriterion({ fact: 'employment.isCurrent', equals: true })],
  outcome: aSubsidy(),
  commitment: '承诺',
  chain: [{ code: 'decide', name: '审定', kind: 'decide', role: 'reviewer', unit: 'RCB', dueWorkingDays: 5 }],
  ...over,
})

export function aRulebook(over: object = {}): Rulebook {
  const read = readRulebook(aDocument(over))
  if (!read.ok) throw new Error(read.failure.map((issue) => `${issue.path} ${issue.message}`).join('\n'))
  return read.value.rulebook
}

type Situation = {
  readonly facts?: Readonly<Record<string, unknown>>
  readonly day?: string
  readonly received?: readonly Received[]
  readonly spouseId?: string | null
  readonly enterpriseId?: string | null
  readonly controllerKey?: string | null
  readonly holders?: AssessmentContext['holders']
}

/** Assesses somebody employed on 2026-09-14, without awards, spouse or controller unless the test says otherwise. */
export function assessOne(rulebook: Rulebook, situation: Situation = {}): Assessment {
  const facts = toCaseFacts({ 'employment.isCurrent': true, ...situation.facts })
  const { received = [], spouseId = null, enterpriseId = 'firm', controllerKey = null, holders } = situation
  return assess(rulebook, caseReader(facts), {
    applicationDay: (situation.day ?? '2026-09-14') as PlainDate,
    context: { subjectId: 'self', spouseId, enterpriseId, controllerKey, received, ...(holders ? { holders } : {}) },
  })
}

/** The subsidy of an eligible assessment; throws with the findings that stand against it. */
export function grantOf(assessment: Assessment): SubsidyGrant {
  if (assessment.verdict === 'eligible' && assessment.grant.kind === 'subsidy') return assessment.grant
  const against = assessment.findings.filter((finding) => finding.outcome !== 'met')
  throw new Error(`${assessment.verdict}: ${against.map((finding) => `${finding.code} ${finding.outcome}`).join(', ')}`)
}

export const outcomesOf = (assessment: Assessment): Record<string, string> =>
  Object.fromEntries(assessment.findings.map((finding) => [finding.code, finding.outcome]))

export const anAward = (
  over: Partial<Omit<Received, 'amountFen' | 'paidFen'>> & { yuan: number; paidYuan?: number },
): Received => {
  const { yuan, paidYuan = yuan, ...rest } = over
  return {
    entitlementId: 'earlier',
    itemCode: 'TEST-01',
    category: 'living',
    months: 0,
    grantedOn: '2026-03-01' as PlainDate,
    subjectId: 'self',
    enterpriseId: 'firm',
    controllerKey: null,
    status: 'active',
    ...rest,
    amountFen: toFen(yuan * 100),
    paidFen: toFen(paidYuan * 100),
  }
}
