import type { z } from 'zod'
import { FACT_CATALOGUE } from '@/lib/fact/catalogue'
import { isCodeOf } from '@/lib/fact/catalogue/code-label'
import type { Benefit } from './benefit'
import type { Criterion } from './criterion'
import type { Evidence } from './evidence'
import type { OfferRule } from './offer'
import type { outcomeSchema, RecognitionRule, SubsidyRule } from './outcome'
import type { Part } from './part'

type Fault = { readonly path: readonly (string | number)[]; readonly message: string }

type Whole = {
  readonly checks: readonly Criterion[]
  readonly outcome: z.output<typeof outcomeSchema>
  readonly benefits: readonly Benefit[]
  readonly offer: OfferRule | null
  readonly evidence: Evidence
}

/** Constructs that need each other: a choice and its forms, cycles and the months they count, ladders and their tiers. */
export function checkConstructs({ outcome, checks, benefits, offer, evidence }: Whole): Fault[] {
  const own =
    outcome.kind === 'subsidy'
      ? ofSubsidy(outcome, checks)
      : outcome.kind === 'recognition'
        ? ofRecognition(outcome)
        : []
  const ofOffer = offer === null ? [] : offerFaults(outcome, evidence)
  return [...own, ...ofBenefits(benefits), ...ofOffer]
}

const ofSubsidy = (rule: SubsidyRule, checks: readonly Criterion[]): Fault[] => [
  ...choiceFaults(rule),
  ...cycleFaults(rule),
  ...uselessChecks(rule, checks),
]

function choiceFaults({ choice, parts }: SubsidyRule): Fault[] {
  const options = parts.flatMap(({ option }, index) => (option === null ? [] : [{ option, index }]))
  const at = (index: number) => ['outcome', 'parts', index, 'option']
  if (choice === null)
    return options.map(({ index }) => ({
      path: at(index),
      message: '写了申领方式（option）就要在方式选择（choice）里写明由哪个事实选择',
    }))
  const { codeList, label } = FACT_CATALOGUE[choice.fact]
  if (codeList === null)
    return [{ path: ['outcome', 'choice', 'fact'], message: `「${label}」不是代码，不能用来选择申领方式` }]
  const few = new Set(options.map(({ option }) => option)).size < 2
  return [
    ...(few
      ? [{ path: ['outcome', 'choice'], message: '方式选择（choice）至少要有两项写了申领方式（option）的待遇' }]
      : []),
    ...options
      .filter(({ option }) => !isCodeOf(codeList, option))
      .map(({ option, index }) => ({ path: at(index), message: `「${label}」没有代码「${option}」` })),
  ]
}

/** 每年申领一次: without counting what earlier awards took, every claim would pay the same months again. */
function cycleFaults({ parts, stacking }: SubsidyRule): Fault[] {
  const isCarried = stacking.some((rule) => rule.kind === 'monthsCarried')
  return parts.flatMap((part, index) => {
    const periods = periodsOf(part).filter((one) => one.perClaim !== null || one.within !== null)
    const path = ['outcome', 'parts', index, 'periods']
    return [
      ...(periods.length > 0 && !isCarried
        ? [{ path, message: '分次申领（perClaim、within）要有一条月数累计（monthsCarried）的叠加：前次享受的月数计入' }]
        : []),
      ...(periods.some(({ perClaim, atMost }) => perClaim !== null && perClaim > atMost)
        ? [{ path, message: '每次申领（perClaim）的期数超过了总期数' }]
        : []),
    ]
  })
}

const periodsOf = ({ periods, tiers }: Part) =>
  [periods, ...tiers.map((tier) => tier.periods)].filter((one) => one !== null)

function uselessChecks({ parts }: SubsidyRule, checks: readonly Criterion[]): Fault[] {
  const used = new Set(gatesIn(parts))
  return checks.flatMap(({ code, text }, index) =>
    used.has(code) ? [] : [{ path: ['checks', index], message: `「${text}」没有一期发放要核对它` }],
  )
}

function gatesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    key === 'recheck' && Array.isArray(member) ? member.map(String) : gatesIn(member),
  )
}

function ofRecognition({ tiers, promotion, quotas, sheet }: RecognitionRule): Fault[] {
  const known = new Set(tiers.map(({ tier }) => tier))
  const isRead = JSON.stringify(tiers).includes(`"${sheet?.score ?? ''}"`)
  return [
    ...(promotion?.ladder ?? [])
      .filter((tier) => !known.has(tier))
      .map((tier) => ({ path: ['outcome', 'promotion', 'ladder'], message: `没有层次「${tier}」` })),
    ...(promotion === null
      ? []
      : [...known]
          .filter((tier) => !promotion.ladder.includes(tier))
          .map((tier) => ({ path: ['outcome', 'promotion', 'ladder'], message: `晋升的各级里缺少层次「${tier}」` }))),
    ...quotas
      .filter(({ tier }) => !known.has(tier))
      .map(({ tier }) => ({ path: ['outcome', 'quotas'], message: `没有层次「${tier}」` })),
    ...(sheet !== null && !isRead
      ? [{ path: ['outcome', 'sheet', 'score'], message: '各层次都没有用到评分表的得分' }]
      : []),
  ]
}

/** Who only confirms hands nothing in: a paper that everybody must bring would keep the item from anybody. */
function offerFaults(outcome: Whole['outcome'], { materials }: Evidence): Fault[] {
  const isMoney = outcome.kind === 'subsidy'
  const isElsewhere = isMoney && outcome.payee === 'provider'
  return [
    ...(isMoney ? [] : [{ path: ['offer'], message: '免申即享只能用在发放补贴的事项上' }]),
    ...(isElsewhere
      ? [{ path: ['offer'], message: '免申即享的补贴要付给本人或用人单位：付给提供单位的，请照常申报' }]
      : []),
    ...materials.flatMap(({ name, when }, index) =>
      when === null
        ? [
            {
              path: ['evidence', 'materials', index],
              message: `免申即享不再要材料：「${name}」请删去，或写明什么情况下才要（when）`,
            },
          ]
        : [],
    ),
  ]
}

function ofBenefits(benefits: readonly Benefit[]): Fault[] {
  const codes = benefits.flatMap(({ code }) => code ?? [])
  const twice = codes.filter((code, index) => codes.indexOf(code) < index)
  return [
    ...twice.map((code) => ({ path: ['benefits'], message: `服务代码「${code}」重复` })),
    ...benefits.flatMap(({ code, quotas, excludes }, index) => [
      ...(quotas.length > 0 && code === null
        ? [{ path: ['benefits', index], message: '限次数的服务要写代码（code）' }]
        : []),
      ...excludes
        .filter((other) => !codes.includes(other))
        .map((other) => ({ path: ['benefits', index, 'excludes'], message: `没有代码为「${other}」的服务` })),
    ]),
  ]
}
