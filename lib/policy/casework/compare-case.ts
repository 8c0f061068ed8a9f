import { FACT_CATALOGUE, isFactKey } from '@/lib/fact/catalogue'
import { sourcesOf } from '@/lib/fact/catalogue/derived'
import { type Fen, sumFen } from '@/lib/kernel/fen'
import type { Assessment, Grant, Outcome, SubsidyGrant } from '../engine/assessment'
import { sumFunding } from '../engine/fund-instalment'
import { recheck } from '../engine/recheck'
import { recover } from '../engine/recover'
import { throughGates } from '../engine/through-gates'
import { moneyText } from '../engine/wording'
import type { Rulebook } from '../rulebook/schema'
import { valueName } from '../rulebook/words/name'
import { assessCase, contextOf, factsOf, findVersion, versionOf } from './assess-case'
import type { CaseFile, Expectation, PolicyCase } from './case-file'
import { caseReader } from './case-reader'
import { differ, type Difference, linesText, money, toRecord } from './difference'
import { laterDifferences, sideDifferences, type Work } from './side-differences'

export type CaseResult = {
  readonly name: string
  readonly presumed: boolean
  readonly assessment: Assessment
  /** Empty when everything that the case states came out, to the fen. */
  readonly differences: readonly Difference[]
}

/** Works a case and holds it against every expectation that it states. */
export function compareCase(rulebooks: readonly Rulebook[], file: CaseFile, one: PolicyCase): CaseResult {
  const rulebook = versionOf(rulebooks, file, one)
  const work = { rulebook, file, one }
  const assessment = assessCase(rulebook, file, one)
  const version = findVersion(rulebooks, file, one)?.effectiveFrom ?? 'none'
  const differences =
    one.expect === undefined
      ? []
      : [
          ...(one.expect.version === undefined ? [] : differ('适用版本', one.expect.version, version)),
          ...differencesOf(work, one.expect, assessment),
          ...sideDifferences(work),
        ]
  return { name: one.name, presumed: one.presumed, assessment, differences }
}

function differencesOf(work: Work, wanted: Expectation, assessment: Assessment): Difference[] {
  const { verdict } = assessment
  const mayFail = wanted.notMet !== undefined || wanted.verdict !== 'ineligible'
  return [
    ...differ('结论', valueName(wanted.verdict), valueName(verdict)),
    ...(mayFail ? sentences('不符合的条件', wanted.notMet ?? [], 'notMet', assessment) : []),
    ...(wanted.unknown ? sentences('待补充的条件', wanted.unknown, 'unknown', assessment) : []),
    ...(wanted.missing ? missingDifferences(wanted.missing, assessment) : []),
    ...(wanted.atMost === undefined
      ? []
      : differ(
          '最高可得',
          money(wanted.atMost),
          verdict === 'needsEvidence' ? money(amountOf(assessment.expected)) : '无',
        )),
    ...(wanted.says === undefined ? [] : saysDifferences(wanted.says, assessment)),
    ...(verdict === 'eligible' ? grantDifferences(work, wanted, assessment.grant) : []),
  ]
}

const namesOf = (facts: readonly string[]): string =>
  facts
    .map((one) => (isFactKey(one) ? FACT_CATALOGUE[one].label : one))
    .toSorted()
    .join('、') || '无'

/** What a derived fact lacks may be named by the fact beneath it: 最高学历 for 学历层次. */
function missingDifferences(wanted: readonly string[], assessment: Assessment): Difference[] {
  if (assessment.verdict !== 'needsEvidence') return []
  const found = assessment.missing.map(({ fact, label }) => {
    if (fact === null || wanted.includes(fact)) return fact ?? label
    return sourcesOf(fact).find((one) => wanted.includes(one)) ?? fact
  })
  return differ('缺少的信息', namesOf(wanted), namesOf(found))
}

function saysDifferences(words: string, { findings }: Assessment): Difference[] {
  const said = findings.flatMap(({ note, missing }) => [note ?? '', ...missing.map(({ how }) => how)]).filter(Boolean)
  return said.some((one) => one.includes(words))
    ? []
    : [{ what: '提示', expected: words, found: said.join('；') || '无' }]
}

/** A sentence may be named by its code, its clause or its text. */
function sentences(what: string, named: readonly string[], outcome: Outcome, { findings }: Assessment): Difference[] {
  const found = findings.filter((finding) => finding.outcome === outcome)
  const isNamed = (finding: (typeof found)[number]) =>
    [finding.code, finding.clause, finding.text].some((name) => named.includes(name))
  const isFound = (name: string) => found.some((finding) => [finding.code, finding.clause, finding.text].includes(name))
  if (found.every((finding) => isNamed(finding)) && named.every((name) => isFound(name))) return []
  const text = found.map((finding) => `${finding.code}（${finding.clause} ${finding.text}）`).join('、') || '无'
  return [{ what, expected: named.join('、') || '无', found: text }]
}

const amounts = (all: readonly Fen[]): string => all.map((one) => moneyText(one)).join('、') || '无'
const amountOf = (grant: Grant | null): Fen | null => (grant?.kind === 'subsidy' ? grant.amountFen : null)

function grantDifferences(work: Work, wanted: Expectation, grant: Grant): Difference[] {
  if (grant.kind !== 'subsidy') {
    return [
      ...differ('层次', wanted.tier ?? '未写', grant.tier),
      ...(wanted.validTo === undefined ? [] : differ('有效期至', wanted.validTo, grant.validTo)),
    ]
  }
  return [
    ...sumDifferences(wanted, grant),
    ...scheduleDifferences(wanted, grant),
    ...afterDifferences(work, wanted, grant),
    ...laterDifferences(work, grant),
  ]
}

const sumDifferences = (wanted: Expectation, grant: SubsidyGrant): Difference[] => [
  ...differ('金额', wanted.amount === undefined ? '未写' : money(wanted.amount), money(grant.amountFen)),
  ...(wanted.funding ? differ('资金承担', linesText(wanted.funding), linesText(toRecord(grant.funding))) : []),
]

function scheduleDifferences({ instalments, dueOn, each }: Expectation, grant: SubsidyGrant): Difference[] {
  const planned = grant.instalments
  const sums = planned.map((one) => one.amountFen)
  const lines = each?.funding
  const odd = lines && planned.find((one) => linesText(toRecord(one.funding)) !== linesText(lines))
  return [
    ...(instalments ? differ('各期金额', amounts(instalments), amounts(sums)) : []),
    ...(dueOn ? differ('发放日', dueOn.join('、'), planned.map((one) => one.dueOn).join('、')) : []),
    ...(each ? differ('各期金额', timesText(Array<Fen>(each.times).fill(each.amount)), timesText(sums)) : []),
    ...(odd ? differ('每期承担', linesText(lines), linesText(toRecord(odd.funding))) : []),
  ]
}

/** '36 期，每期 2,000.00 元' where all are alike. */
const timesText = (sums: readonly Fen[]): string =>
  new Set(sums).size === 1 ? `${sums.length} 期，每期 ${money(sums[0] ?? null)}` : amounts(sums)

function afterDifferences(work: Work, wanted: Expectation, grant: SubsidyGrant): Difference[] {
  const ended = grant.terminates.map((one) => one.itemCode)
  return [
    ...(wanted.terminates ? differ('终止的待遇', wanted.terminates.join('、') || '无', ended.join('、') || '无') : []),
    ...(wanted.payable === undefined
      ? []
      : differ('复核后应发', money(wanted.payable), money(payableFen(work, grant)))),
    ...(wanted.dueBy ? dueDifferences(wanted.dueBy, grant) : []),
    ...(work.one.recovery ? recoveryDifferences(work.rulebook, grant, work.one.recovery) : []),
  ]
}

function dueDifferences(
  { day, amount, funding }: NonNullable<Expectation['dueBy']>,
  grant: SubsidyGrant,
): Difference[] {
  const due = grant.instalments.filter(({ dueOn }) => dueOn <= day)
  const lines = linesText(toRecord(sumFunding(due.flatMap((one) => one.funding))))
  return [
    ...differ(`截至 ${day} 应发`, money(amount), money(sumFen(due.map(({ amountFen }) => amountFen)))),
    ...(funding ? differ(`截至 ${day} 承担`, linesText(funding), lines) : []),
  ]
}

function payableFen({ rulebook, file, one }: Work, grant: SubsidyGrant): Fen {
  const reader = caseReader(factsOf(file, one))
  const payable = throughGates(
    grant.instalments,
    (gate, { dueOn }) => recheck(rulebook, gate, reader, { day: dueOn, context: contextOf(one) }).outcome,
  )
  return sumFen(payable.map((instalment) => instalment.amountFen))
}

function recoveryDifferences(
  { outcome }: Rulebook,
  grant: SubsidyGrant,
  wanted: NonNullable<PolicyCase['recovery']>,
): Difference[] {
  const rule = outcome.kind === 'subsidy' ? outcome.recovery : null
  if (rule === null) return [{ what: '追回', expected: money(wanted.amount), found: '规则没有写追回' }]
  const owed = recover(rule, grant.instalments, wanted.served)
  return [
    ...differ('追回', money(wanted.amount), money(owed.amountFen)),
    ...(wanted.funding ? differ('追回归还', linesText(wanted.funding), linesText(toRecord(owed.funding))) : []),
  ]
}
