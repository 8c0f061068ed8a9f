import type { z } from 'zod'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { didYouMean } from '../words/near'
import type { Benefit } from './benefit'
import type { ChainStep } from './chain'
import type { Criterion } from './criterion'
import type { Evidence } from './evidence'
import type { OfferRule } from './offer'
import type { outcomeSchema, SubsidyRule } from './outcome'
import type { Part } from './part'
import { contradictions, unreachableTiers } from './reach'
import { checkConstructs } from './whole-constructs'

type Whole = {
  readonly effectiveFrom: PlainDate
  readonly effectiveTo: PlainDate | null
  readonly document: { readonly clauses: readonly { readonly ref: string }[] }
  readonly criteria: readonly Criterion[]
  readonly checks: readonly Criterion[]
  readonly appliesWhen: Criterion | null
  readonly offer: OfferRule | null
  readonly outcome: z.output<typeof outcomeSchema>
  readonly evidence: Evidence
  readonly chain: readonly ChainStep[]
  readonly benefits: readonly Benefit[]
}

type Path = readonly (string | number)[]
type Fault = { readonly path: Path; readonly message: string }

/** What only shows when the whole is seen: clauses that exist, codes that are unique and refer to something. */
export function checkWholeRulebook(rulebook: Whole, context: z.core.$RefinementCtx<unknown>): void {
  const faults = [
    ...uncitedClauses(rulebook),
    ...repeatedCodes(rulebook),
    ...danglingReferences(rulebook),
    ...unreachableTiers(rulebook.outcome),
    ...contradictions(rulebook.criteria, rulebook.outcome),
    ...checkConstructs(rulebook),
    ...endsBeforeItStarts(rulebook),
  ]
  for (const { path, message } of faults)
    context.addIssue({ code: 'custom', message, path: [...path], input: rulebook })
}

function uncitedClauses(rulebook: Whole): Fault[] {
  const refs = rulebook.document.clauses.map((clause) => clause.ref)
  return clausesIn(rulebook, [])
    .filter(({ clause }) => !refs.includes(clause))
    .map(({ clause, path }) => {
      const message = `「${clause}」不在已录入的原文条款里，请补录原文或改正条款（已录入：${refs.join('、')}）`
      return { path, message }
    })
}

function clausesIn(value: unknown, path: Path): { clause: string; path: Path }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    if (typeof member === 'string')
      return key === 'clause' || key === 'validityClause' ? [{ clause: member, path: at }] : []
    return clausesIn(member, at)
  })
}

type Coded = { readonly code: string }
type CodedAt = Coded & { readonly path: Path }

const codedAt = (entries: readonly Coded[], path: Path): CodedAt[] =>
  entries.map(({ code }, index) => ({ code, path: [...path, index, 'code'] }))

function repeatedCodes(rulebook: Whole): Fault[] {
  const { appliesWhen, criteria, checks, evidence } = rulebook
  const subsidy = subsidyOf(rulebook)
  const sentences = [
    ...(appliesWhen ? [{ code: appliesWhen.code, path: ['appliesWhen', 'code'] }] : []),
    ...codedAt(criteria, ['criteria']),
    ...codedAt(checks, ['checks']),
    ...codedAt(subsidy?.stacking ?? [], ['outcome', 'stacking']),
    ...codedAt(subsidy?.caps ?? [], ['outcome', 'caps']),
    ...(subsidy?.household ? [{ code: subsidy.household.code, path: ['outcome', 'household', 'code'] }] : []),
  ]
  return [
    ...repeated(sentences, '条件、叠加、上限的代码'),
    ...repeated(codedAt(evidence.materials, ['evidence', 'materials']), '材料代码'),
    ...repeated(codedAt(subsidy?.parts ?? [], ['outcome', 'parts']), '待遇代码'),
    ...(subsidy?.parts ?? []).flatMap((part, index) =>
      repeated(codedAt(part.tiers, ['outcome', 'parts', index, 'tiers']), '档次代码'),
    ),
  ]
}

function repeated(entries: readonly CodedAt[], what: string): Fault[] {
  const codes = entries.map((entry) => entry.code)
  return entries
    .filter(({ code }, index) => codes.indexOf(code) < index)
    .map(({ code, path }) => ({ path, message: `${what}「${code}」重复，请换一个` }))
}

function danglingReferences(rulebook: Whole): Fault[] {
  const criteria = new Set([...rulebook.criteria, ...rulebook.checks].map((criterion) => criterion.code))
  const materials = new Set(rulebook.evidence.materials.map((material) => material.code))
  const parts = new Set(subsidyOf(rulebook)?.parts.map((part) => part.code))
  const gates = (subsidyOf(rulebook)?.parts ?? []).flatMap((part, index) =>
    gatesOf(part).map((code) => ({ code, path: ['outcome', 'parts', index] })),
  )
  return [
    ...gates
      .filter(({ code }) => !criteria.has(code))
      .map(({ code, path }) => ({
        path,
        message: `重新核对的条件「${code}」不存在${didYouMean(code, [...criteria])}`,
      })),
    ...rulebook.criteria.flatMap(({ fixable }, index) =>
      fixable?.material && !materials.has(fixable.material)
        ? [{ path: ['criteria', index, 'fixable', 'material'], message: noSuch('材料', fixable.material, materials) }]
        : [],
    ),
    ...(subsidyOf(rulebook)?.parts ?? []).flatMap((part, index) =>
      modifiedTiers(part).map((code) => ({
        path: ['outcome', 'parts', index, 'modifiers'],
        message: noSuch('档次', code, new Set(part.tiers.map((tier) => tier.code))),
      })),
    ),
    ...(subsidyOf(rulebook)?.recovery?.parts ?? [])
      .filter((code) => !parts.has(code))
      .map((code) => ({ path: ['outcome', 'recovery', 'parts'], message: noSuch('待遇', code, parts) })),
  ]
}

const noSuch = (what: string, code: string, known: ReadonlySet<string>): string =>
  `没有代码为「${code}」的${what}${didYouMean(code, [...known])}`

function gatesOf(part: Part): string[] {
  const schedules = [part.schedule, ...part.tiers.flatMap((tier) => (tier.schedule ? [tier.schedule] : []))]
  return schedules.flatMap((schedule) => {
    if (schedule.kind === 'once') return []
    if (schedule.kind === 'instalments') return schedule.instalments.flatMap((one) => one.gate?.recheck ?? [])
    return schedule.gate?.recheck ?? []
  })
}

/** Tiers that modifiers name and the part does not have. */
function modifiedTiers(part: Part): string[] {
  const tiers = new Set(part.tiers.map((tier) => tier.code))
  return part.modifiers.flatMap((modifier) => modifier.tiers ?? []).filter((code) => !tiers.has(code))
}

const endsBeforeItStarts = ({ effectiveFrom, effectiveTo }: Whole): Fault[] =>
  effectiveTo !== null && effectiveTo < effectiveFrom ? [{ path: ['effectiveTo'], message: '失效日早于生效日' }] : []

const subsidyOf = (rulebook: Whole): SubsidyRule | null =>
  rulebook.outcome.kind === 'subsidy' ? rulebook.outcome : null
