import type { ChainStep, Rulebook } from '../rulebook/schema'
import {
  describeAmounts,
  describeFunding,
  describeLimits,
  describeSchedules,
  type RuleSentence,
} from './describe-subsidy'
import { describeTest } from './describe-test'
import { monthsText, tierName } from './wording'

export type { RuleSentence } from './describe-subsidy'

/** A chapter of a rulebook in readable sentences; `key` is stable for anchors and tests. */
export type RuleSection = {
  readonly key:
    'who' | 'window' | 'amount' | 'schedule' | 'funding' | 'limits' | 'materials' | 'chain' | 'offer' | 'benefits'
  readonly title: string
  readonly sentences: readonly RuleSentence[]
}

/** A whole rulebook in plain Chinese, sentence by sentence with its clause: for the policy hall and the desk. */
export function describeRulebook(rulebook: Rulebook): RuleSection[] {
  const { outcome } = rulebook
  const sections: RuleSection[] = [
    { key: 'who', title: '适用对象', sentences: describeCriteria(rulebook) },
    { key: 'window', title: '受理时间', sentences: describeWindow(rulebook) },
    {
      key: 'amount',
      title: { subsidy: '待遇标准', recognition: '认定结果', talentCard: '英才卡' }[outcome.kind],
      sentences: describeOutcome(rulebook),
    },
    { key: 'schedule', title: '发放方式', sentences: describePayment(rulebook) },
    { key: 'funding', title: '资金承担', sentences: outcome.kind === 'subsidy' ? describeFunding(outcome) : [] },
    { key: 'limits', title: '与其他待遇的关系', sentences: outcome.kind === 'subsidy' ? describeLimits(outcome) : [] },
    { key: 'materials', title: '申报材料', sentences: describeMaterials(rulebook) },
    { key: 'chain', title: '办理流程', sentences: describeChain(rulebook) },
    { key: 'offer', title: '免申即享', sentences: describeOffer(rulebook) },
    {
      key: 'benefits',
      title: '享受服务',
      sentences: rulebook.benefits.map(({ title, text }) => ({ clause: null, text: `${title}：${text}` })),
    },
  ]
  return sections.filter((section) => section.sentences.length > 0)
}

function describePayment({ outcome, criteria, checks }: Rulebook): RuleSentence[] {
  if (outcome.kind !== 'subsidy') return []
  return describeSchedules(outcome, (code) => {
    const named = [...criteria, ...checks].find((one) => one.code === code)
    return named === undefined ? code : describeTest(named.test, named.asOf)
  })
}

function describeCriteria({ appliesWhen, criteria }: Rulebook): RuleSentence[] {
  const all = appliesWhen === null ? criteria : [appliesWhen, ...criteria]
  return all.map(({ clause, text, test, asOf, fixable }) => ({
    clause,
    text: fixable === null ? text : `${text}（可补正：${fixable.text}）`,
    rule: describeTest(test, asOf),
  }))
}

function describeWindow({ effectiveFrom, effectiveTo, window }: Rulebook): RuleSentence[] {
  const effect = effectiveTo === null ? `自 ${effectiveFrom} 起施行` : `${effectiveFrom} 至 ${effectiveTo} 有效`
  return [{ clause: null, text: effect }, ...(window === null ? [] : [{ clause: window.clause, text: window.text }])]
}

const describeOffer = ({ offer }: Rulebook): RuleSentence[] =>
  offer === null
    ? []
    : [
        {
          clause: offer.clause,
          text: offer.text,
          rule: `符合条件的收到通知后 ${offer.answerDays} 天内确认即可，不用申报`,
        },
      ]

function describeOutcome({ outcome }: Rulebook): RuleSentence[] {
  switch (outcome.kind) {
    case 'subsidy':
      return describeAmounts(outcome)
    case 'recognition':
      return [
        ...outcome.tiers.map(({ tier, clause, text, when }) => ({
          clause,
          text: tierName(tier) === null ? text : `${tierName(tier)}：${text}`,
          rule: describeTest(when),
        })),
        ...[outcome.sheet, outcome.promotion, ...outcome.quotas].flatMap((rule) =>
          rule === null ? [] : [{ clause: rule.clause, text: rule.text }],
        ),
        { clause: outcome.validityClause, text: `有效期 ${outcome.validYears} 年` },
      ]
    case 'talentCard':
      return [
        {
          clause: outcome.validityClause,
          text: `有效期 ${monthsText(outcome.validYears * 12)}，不超过所依据认定的有效期`,
        },
      ]
  }
}

const describeMaterials = ({ evidence }: Rulebook): RuleSentence[] =>
  evidence.materials.map(({ clause, name, when, hint }) => ({
    clause,
    text: `${name}${when === null ? '' : `（${describeTest(when)}的提交）`}${hint === null ? '' : `：${hint}`}`,
  }))

const describeChain = ({ chain, notice }: Rulebook): RuleSentence[] => [
  ...chain.map((step, index) => ({
    clause: null,
    text: `${index + 1}. ${step.name}，${step.dueWorkingDays} 个工作日内${offline(step)}`,
  })),
  ...(notice === null ? [] : [{ clause: notice.clause, text: `公示 ${notice.workingDays} 个工作日` }]),
]

const offline = (step: ChainStep): string => (step.offline ? '（线下审定）' : '')
