import { factOf, isFactKey } from '@/lib/fact/catalogue'
import {
  describeExpression,
  describeLines,
  describeModifier,
  describeSchedule,
  describeTier,
} from '../engine/describe-subsidy'
import { describeTest } from '../engine/describe-test'
import { tierName } from '../engine/wording'
import { sayPlainly } from './say-value'
import type { ChainStep, Expression, FundingShare, Modifier, Part, Schedule, Test, Tier } from '../rulebook/schema'

type Fields = Readonly<Record<string, unknown>>

const NAMES = ['name', 'title', 'text'] as const

/** What a thing of the rulebook is called among people: its name or its sentence, without a code. */
export function nameOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null) return typeof entry === 'string' ? entry : null
  const fields = entry as Fields
  const ref = fields.ref
  if (typeof ref === 'string') return ref
  const name = NAMES.map((field) => fields[field]).find((one): one is string => typeof one === 'string')
  if (name !== undefined) return withTier(fields, name)
  return typeof fields.fact === 'string' && isFactKey(fields.fact) ? factOf(fields.fact).label : null
}

/** A 层次 is told with the sentence that leads to it. */
const withTier = ({ tier }: Fields, name: string): string =>
  typeof tier === 'string' && tierName(tier) !== null ? `${tierName(tier)}：${name}` : name

/** A thing that came or went, with what it says beside its name. */
export function describeEntry(field: string, entry: unknown, per: Part['per']): string {
  const fields = entry as Fields
  switch (field) {
    case 'tiers':
      return 'pay' in fields ? describeTier({ per }, entry as Tier).text : (nameOf(entry) ?? '')
    case 'modifiers':
      return describeModifier(entry as Modifier).text
    case 'parts':
      return `${nameOf(entry)}（${partText(entry as Part)}）`
    case 'chain':
      return `${nameOf(entry)}（${(entry as ChainStep).dueWorkingDays} 个工作日内）`
    case 'clauses':
      return `${String(fields.ref)}　${String(fields.text)}`
    case 'materials':
      return `${nameOf(entry)}${isTest(fields.when) ? `（${describeTest(fields.when)}的提交）` : ''}`
    case 'funding':
      return `${isTest(fields.when) ? `${describeTest(fields.when)}的，` : ''}${describeLines(fields.lines as readonly FundingShare[])}`
    case 'atMost':
    case 'atLeast':
      return 'amount' in fields ? describeExpression(fields.amount as Expression) : ''
    case 'schedule':
      return describeSchedule(entry as Schedule)
    case 'of':
      return [fields.items, fields.categories]
        .flat()
        .map((one) => sayPlainly(one))
        .join('、')
    case 'benefits':
      return `${String(fields.title)}，${String(fields.text)}`
    case 'quotas':
      return nameOf(entry) ?? useText(fields)
    case 'notice':
      return `${String(fields.workingDays)} 个工作日`
    case 'yearly':
      return `每年 ${String(fields.from)} 至 ${String(fields.to)}`
    default:
      return nameOf(entry) ?? ''
  }
}

/** 'D、E，每年 2 次': how often a service may be used. */
const useText = ({ tiers, times, per }: Fields): string =>
  `${Array.isArray(tiers) ? `${tiers.join('、')} 类，` : ''}${sayPlainly(per)} ${String(times)} 次`

const partText = (part: Part): string => part.tiers.map((tier) => describeTier(part, tier).text).join('；')
const isTest = (value: unknown): value is Test => typeof value === 'object' && value !== null && 'kind' in value
