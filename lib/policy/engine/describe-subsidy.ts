import { factOf } from '@/lib/fact/catalogue'
import type {
  Expression,
  FundingShare,
  Modifier,
  Part,
  Schedule,
  ScheduledInstalment,
  SubsidyRule,
  Tier,
} from '../rulebook/schema'
import type { Funder } from './assessment'
import { describeTest } from './describe-test'
import { monthsText, percentText, roundMoneyText } from './wording'

/** One readable sentence and the clause it comes from (null where it comes from none); `rule` is how the system reads it. */
export type RuleSentence = { readonly clause: string | null; readonly text: string; readonly rule?: string }

export const FUNDER_LABELS: Readonly<Record<Funder, string>> = {
  county: '县财政',
  city: '市财政',
  province: '省财政',
  employer: '用人单位',
}

export const PER: Readonly<Record<Part['per'], string>> = { award: '', month: '每月 ', year: '每年 ' }
const JOINS = { min: '取低', max: '取高', sum: '合计' } as const

export function describeExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'fixed':
      return roundMoneyText(expression.amountFen)
    case 'factAmount':
      return factOf(expression.fact).label
    case 'percent':
      return `${factOf(expression.of).label}的 ${percentText(expression.basisPoints)}`
    case 'percentOf':
      return `（${describeExpression(expression.base)}）的 ${percentText(expression.basisPoints)}`
    case 'perUnit': {
      const over = expression.over > 0 ? `超过 ${expression.over} 的部分` : ''
      return `${factOf(expression.fact).label}${over}每${factOf(expression.fact).unit ?? '个'} ${roundMoneyText(expression.amountFen)}`
    }
    case 'min':
    case 'max':
    case 'sum':
      return `${expression.of.map(describeExpression).join('、')}，${JOINS[expression.kind]}`
  }
}

/** 待遇标准: tiers, what raises them, for how long, and the ceilings. */
export const describeAmounts = ({ parts, caps, choice }: SubsidyRule): RuleSentence[] => [
  ...(choice === null ? [] : [{ clause: choice.clause, text: choice.text }]),
  ...parts.flatMap((part) => [
    ...(part.when === null ? [] : [{ clause: part.clause, text: `${part.name}：${describeTest(part.when)}的` }]),
    ...part.tiers.map((tier) => describeTier(part, tier)),
    ...(part.combine === 'highest' ? [{ clause: part.clause, text: '同时符合几档的，按最高一档' }] : []),
    ...part.modifiers.map(describeModifier),
    ...(part.atMost === null
      ? []
      : [
          {
            clause: part.atMost.clause,
            text: `${PER[part.per].trim()}合计最高 ${describeExpression(part.atMost.amount)}`,
          },
        ]),
    ...[part.periods, ...part.tiers.map((tier) => tier.periods)].flatMap((periods) =>
      periods === null ? [] : [{ clause: periods.clause, text: periods.text }],
    ),
  ]),
  ...caps.map(({ clause, text }) => ({ clause, text })),
]

export function describeTier(
  { per }: Pick<Part, 'per'>,
  { clause, text, when, pay, atMost, atLeast }: Tier,
): RuleSentence {
  const most = atMost === null ? '' : `，最高 ${describeExpression(atMost.amount)}`
  const least = atLeast === null ? '' : `，最低 ${describeExpression(atLeast.amount)}`
  const sentence = { clause, text: `${text}：${PER[per]}${describeExpression(pay)}${most}${least}` }
  return when === null ? sentence : { ...sentence, rule: describeTest(when) }
}

export function describeModifier({
  clause,
  text,
  when,
  by,
}: Pick<Modifier, 'clause' | 'text' | 'when' | 'by'>): RuleSentence {
  const raised = by.kind === 'add' ? `增加 ${describeExpression(by.amount)}` : `提高 ${percentText(by.basisPoints)}`
  const sentence = { clause, text: `${text}：${raised}` }
  return when === null ? sentence : { ...sentence, rule: describeTest(when) }
}

/** The sentence of a criterion or check by its code. */
type SentenceOf = (code: string) => string

/** 发放方式, of each part and of tiers that differ from it. */
export const describeSchedules = ({ parts }: SubsidyRule, sentenceOf: SentenceOf): RuleSentence[] =>
  parts.flatMap((part) => [
    { clause: part.schedule.clause, text: `${part.name}：${describeSchedule(part.schedule)}` },
    ...part.tiers.flatMap(({ text, schedule }) =>
      schedule === null ? [] : [{ clause: schedule.clause, text: `${text}：${describeSchedule(schedule)}` }],
    ),
    ...gatesOf(part.schedule, sentenceOf),
  ])

export function describeSchedule(schedule: Schedule): string {
  switch (schedule.kind) {
    case 'once':
      return '一次性发放'
    case 'monthly':
      return '按月发放'
    case 'yearly':
      return '按年发放'
    case 'instalments': {
      const shares = describeInstalments(schedule.instalments)
      return `分 ${shares.length} 期发放：${shares.join('、')}`
    }
  }
}

function describeInstalments(instalments: readonly ScheduledInstalment[]): string[] {
  const total = instalments.reduce((sum, { size }) => sum + (size.kind === 'weight' ? size.weight : 0), 0)
  const hasFixed = instalments.some(({ size }) => size.kind === 'fixed')
  return instalments.map(({ size, afterMonths, startFrom }) => {
    const day = startFrom?.kind === 'fact' ? factOf(startFrom.fact).label : '核准'
    const when = afterMonths === 0 ? `${day}后` : `${startFrom === null ? '' : day}满 ${monthsText(afterMonths)}`
    if (size.kind === 'fixed') return `${when} ${roundMoneyText(size.amountFen)}`
    return `${when}${hasFixed ? '其余的' : ''} ${percentText(Math.round((size.weight * 10_000) / total))}`
  })
}

function gatesOf(schedule: Schedule, sentenceOf: SentenceOf): RuleSentence[] {
  if (schedule.kind === 'once') return []
  const gates = schedule.kind === 'instalments' ? schedule.instalments.map((one) => one.gate) : [schedule.gate]
  const early = schedule.kind === 'instalments' && schedule.early !== null ? [schedule.early] : []
  return [
    ...gates
      .filter((gate) => gate !== null)
      .map(({ clause, text, ends, recheck }) => ({
        clause,
        text: ends ? `${text}，否则终止` : text,
        rule: `发放前核对：${recheck.map(sentenceOf).join('；')}`,
      })),
    ...early.map(({ clause, text, when }) => ({ clause, text, rule: describeTest(when) })),
  ]
}

/** 资金来源, of each part and of tiers that differ from it. */
export const describeFunding = ({ parts }: SubsidyRule): RuleSentence[] =>
  parts.flatMap((part) => [
    ...part.funding.map(({ clause, when, lines }) => ({
      clause,
      text: `${part.name}${when === null ? '' : `（${describeTest(when)}）`}：${describeLines(lines)}`,
    })),
    ...part.tiers.flatMap(({ clause, text, funding }) =>
      funding === null ? [] : [{ clause, text: `${text}：${describeLines(funding)}` }],
    ),
  ])

export const describeLines = (lines: readonly FundingShare[]): string =>
  lines
    .map((line) => {
      const who = FUNDER_LABELS[line.funder]
      if (line.kind === 'rest') return `其余由${who}承担`
      if (line.kind === 'ratio') return `${who}承担 ${line.parts} 份`
      return `${who}承担${line.kind === 'share' ? ` ${percentText(line.basisPoints)}` : `每期 ${roundMoneyText(line.amountFen)}`}`
    })
    .join('，')

/** 与其他待遇的关系, 夫妻, 追回. */
export const describeLimits = ({ stacking, household, recovery }: SubsidyRule): RuleSentence[] => [
  ...stacking.map(({ clause, text }) => ({ clause, text })),
  ...(household === null ? [] : [{ clause: household.clause, text: household.text }]),
  ...(recovery === null ? [] : [{ clause: recovery.clause, text: recovery.text }]),
]
