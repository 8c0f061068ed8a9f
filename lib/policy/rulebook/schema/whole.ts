import type { z } from 'zod'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Benefit } from './benefit'
import type { ChainStep } from './chain'
import type { Criterion } from './criterion'
import type { Evidence } from './evidence'
import type { outcomeSchema, SubsidyRule } from './outcome'
import type { Part } from './part'
import { checkConstructs } from './whole-constructs'

type Whole = {
  readonly effectiveFrom: PlainDate
  readonly effectiveTo: PlainDate | null
  readonly document: { readonly clauses: readonly { readonly ref: string }[] }
  readonly criteria: readonly Criterion[]
  readonly checks: readonly Criterion[]
  readonly appliesWhen: Criterion | null
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
    ...unreachableTiers(rulebook),
    ...checkConstructs(rulebook),
    ...endsBeforeItStarts(rulebook),
  ]
  for (const { path, message } of faults)
    context.addIssue({ code: 'custom', message, path: [...path], input: rulebook })
}

function uncitedClauses(rulebook: Whole): Fault[] {
  const refs = new Set(rulebook.document.clauses.map((clause) => clause.ref))
  return clausesIn(rulebook, [])
    .filter(({ clause }) => !refs.has(clause))
    .map(({ clause, path }) => ({ path, message: `「${clause}」不在已录入的原文条款里，请补录原文或改正条款` }))
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

function repeatedCodes(rulebook: Whole): Fault[] {
  const subsidy = subsidyOf(rulebook)
  const sentences = [
    ...(rulebook.appliesWhen ? [rulebook.appliesWhen] : []),
    ...rulebook.criteria,
    ...rulebook.checks,
    ...(subsidy ? [...subsidy.stacking, ...subsidy.caps, ...(subsidy.household ? [subsidy.household] : [])] : []),
  ]
  return [
    ...repeated(sentences, ['criteria'], '条件、叠加、上限的代码'),
    ...repeated(rulebook.evidence.materials, ['evidence', 'materials'], '材料代码'),
    ...repeated(subsidy?.parts ?? [], ['outcome', 'parts'], '待遇代码'),
    ...(subsidy?.parts ?? []).flatMap((part, index) =>
      repeated(part.tiers, ['outcome', 'parts', index, 'tiers'], '档次代码'),
    ),
  ]
}

function repeated(entries: readonly { readonly code: string }[], path: Path, what: string): Fault[] {
  const codes = entries.map((entry) => entry.code)
  const twice = new Set(codes.filter((code, index) => codes.indexOf(code) < index))
  return [...twice].map((code) => ({ path, message: `${what}「${code}」重复` }))
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
      .map(({ code, path }) => ({ path, message: `重新核对的条件「${code}」不存在` })),
    ...rulebook.criteria.flatMap(({ fixable }, index) =>
      fixable?.material && !materials.has(fixable.material)
        ? [{ path: ['criteria', index, 'fixable', 'material'], message: `没有代码为「${fixable.material}」的材料` }]
        : [],
    ),
    ...(subsidyOf(rulebook)?.parts ?? []).flatMap((part, index) =>
      modifiedTiers(part).map((code) => ({
        path: ['outcome', 'parts', index, 'modifiers'],
        message: `没有代码为「${code}」的档次`,
      })),
    ),
    ...(subsidyOf(rulebook)?.recovery?.parts ?? [])
      .filter((code) => !parts.has(code))
      .map((code) => ({ path: ['outcome', 'recovery', 'parts'], message: `没有代码为「${code}」的待遇` })),
  ]
}

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

function unreachableTiers(rulebook: Whole): Fault[] {
  return (subsidyOf(rulebook)?.parts ?? []).flatMap((part, index) => {
    const open = part.tiers.findIndex((tier) => tier.when === null)
    if (part.combine !== 'firstMatch' || open === -1 || open === part.tiers.length - 1) return []
    const message = `「${part.tiers[open]?.text}」没有条件，排在它后面的档次永远轮不到`
    return [{ path: ['outcome', 'parts', index, 'tiers', open], message }]
  })
}

const endsBeforeItStarts = ({ effectiveFrom, effectiveTo }: Whole): Fault[] =>
  effectiveTo !== null && effectiveTo < effectiveFrom ? [{ path: ['effectiveTo'], message: '失效日早于生效日' }] : []

const subsidyOf = (rulebook: Whole): SubsidyRule | null =>
  rulebook.outcome.kind === 'subsidy' ? rulebook.outcome : null
