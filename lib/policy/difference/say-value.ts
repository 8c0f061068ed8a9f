import { factOf, isFactKey } from '@/lib/fact/catalogue'
import type { Fen } from '@/lib/kernel/fen'
import { describeExpression, describeLines, describeModifier, PER } from '../engine/describe-subsidy'
import { describeTest } from '../engine/describe-test'
import { monthsText, percentText, roundMoneyText } from '../engine/wording'
import type { AsOf, Expression, FundingShare, Modifier, Part, StartFrom, Test } from '../rulebook/schema'
import { VALUE_WORDS } from '../rulebook/words/value-words'

/** How a changed value is told: its words, and the verbs for more and for less where it can be more or less. */
export type Saying = {
  readonly say: (value: unknown, per: Part['per']) => string
  readonly verbs?: readonly [more: string, less: string]
}

const SUMS = ['提高到', '降低到'] as const
const SPANS = ['延长到', '缩短到'] as const
const COUNTS = ['增加到', '减少到'] as const

const saying = <T>(say: (value: T, per: Part['per']) => string, verbs?: Saying['verbs']): Saying => ({
  say: (value, per) => (value === null || value === undefined ? '无' : say(value as T, per)),
  ...(verbs ? { verbs } : {}),
})

const periodsText = (count: number, per: Part['per']): string =>
  per === 'month' ? monthsText(count) : `${count} ${per === 'year' ? '年' : '期'}`

const dayText = (asOf: AsOf | StartFrom): string => {
  if (asOf.kind === 'fact') return factOf(asOf.fact).label
  return asOf.kind === 'day' ? asOf.day : asOf.kind === 'grant' ? '核准日' : '申请日'
}

const expression = saying((value: Expression) => describeExpression(value))
const days = saying((value: number) => `${value} 个工作日`, SPANS)
const months = saying((value: number) => monthsText(value), SPANS)
const periods = saying(periodsText, SPANS)
const percent = saying((value: number) => percentText(value), SUMS)

/** Values of a field that are told as one; anything else is looked into, or told as it stands. */
export const SAYINGS: Readonly<Record<string, Saying>> = {
  test: saying((value: Test) => describeTest(value)),
  when: saying((value: Test) => describeTest(value)),
  pay: saying((value: Expression, per) => `${PER[per]}${describeExpression(value)}`, SUMS),
  amount: expression,
  limit: expression,
  asOf: saying(dayText),
  startFrom: saying(dayText),
  by: saying((by: Modifier['by']) => describeModifier({ by, when: null, clause: '', text: '' }).text.slice(1)),
  lines: saying((lines: readonly FundingShare[]) => describeLines(lines)),
  amountFen: saying((value: Fen) => roundMoneyText(value), SUMS),
  basisPoints: percent,
  share: percent,
  dueWorkingDays: days,
  workingDays: days,
  validYears: saying((value: number) => `${value} 年`, SPANS),
  term: months,
  afterMonths: saying(
    (value: number) => (value === 0 ? '起算当日' : `起算后 ${monthsText(value)}`),
    ['推迟到', '提前到'],
  ),
  within: months,
  perClaim: periods,
  below: saying((value: Fen) => roundMoneyText(value), SUMS),
}

/** A value as it stands: a day, a count, a code by its word, a fact by its label, free text between marks. */
export function sayPlainly(value: unknown): string {
  if (value === null || value === undefined) return '无'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.length === 0 ? '无' : value.map((one) => sayPlainly(one)).join('、')
  if (typeof value !== 'string') return JSON.stringify(value)
  if (isFactKey(value)) return factOf(value).label
  return VALUE_WORDS[value]?.[0] ?? (/^[\w.-]+$/.test(value) ? value : `「${value}」`)
}

export const COUNTED: NonNullable<Saying['verbs']> = COUNTS
export const sayPeriods = periods
export const sayMoney = SAYINGS.amountFen ?? expression
