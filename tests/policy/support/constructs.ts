import type { Rulebook, SubsidyRule } from '@/lib/policy/rulebook/schema'

type Use = (rule: SubsidyRule, rulebook: Rulebook) => boolean

const holds = (value: unknown, test: (key: string, member: unknown) => boolean): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).some(([key, member]: [string, unknown]) => test(key, member) || holds(member, test))

const says = (value: unknown, key: string, member: unknown): boolean =>
  holds(value, (at, one) => at === key && one === member)

const schedulesOf = ({ parts }: SubsidyRule) =>
  parts.flatMap((part) => [part.schedule, ...part.tiers.flatMap((tier) => tier.schedule ?? [])])

const gated = (rule: SubsidyRule) => holds(rule.parts, (key, one) => key === 'gate' && one !== null)

const periodsOf = ({ parts }: SubsidyRule) =>
  parts.flatMap((part) => [part.periods, ...part.tiers.map((tier) => tier.periods)]).filter((one) => one !== null)

const WHOLE = 10_000

const linesOf = ({ parts }: SubsidyRule) =>
  parts.flatMap(({ funding, tiers }) => [
    ...funding.flatMap(({ lines }) => lines),
    ...tiers.flatMap((tier) => tier.funding ?? []),
  ])

const scheduled = (test: (schedule: ReturnType<typeof schedulesOf>[number]) => boolean) => (rule: SubsidyRule) =>
  schedulesOf(rule).some(test)

/** What a subsidy's rulebook makes use of, as a policy officer would call it. */
const SUBSIDY: readonly (readonly [string, Use])[] = [
  ['多项待遇', (rule) => rule.parts.length > 1],
  ['择一申领', (rule) => rule.choice !== null],
  ['分档', (rule) => rule.parts.some((part) => part.tiers.length > 1)],
  ['各项相加', (rule) => rule.parts.some((part) => part.combine === 'sum')],
  ['按比例', (rule) => says(rule.parts, 'kind', 'percent') || says(rule.parts, 'kind', 'percentOf')],
  ['按人数', (rule) => says(rule.parts, 'kind', 'perUnit')],
  ['据实或核定数额', (rule) => says(rule.parts, 'kind', 'factAmount')],
  ['单档上下限', (rule) => rule.parts.some(({ tiers }) => tiers.some((one) => one.atMost ?? one.atLeast))],
  ['上浮', (rule) => rule.parts.some((part) => part.modifiers.length > 0)],
  ['加计后封顶', (rule) => rule.parts.some((part) => part.atMost !== null)],
  ['按月或按年计', (rule) => rule.parts.some((part) => part.per !== 'award')],
  ['按档定期数', (rule) => rule.parts.some(({ tiers }) => tiers.some((tier) => tier.periods !== null))],
  ['分次申领', (rule) => periodsOf(rule).some((one) => one.perClaim !== null)],
  ['分期', scheduled((one) => one.kind === 'instalments' && one.instalments.length > 1)],
  [
    '定额首期和里程碑',
    scheduled((one) => one.kind === 'instalments' && one.instalments.some(({ size }) => size.kind === 'fixed')),
  ],
  ['提前发放', scheduled((one) => one.kind === 'instalments' && one.early !== null)],
  ['自事实日起算', scheduled((one) => one.startFrom.kind === 'fact')],
  ['发放前核对', gated],
  ['专门核对条件', (_, { checks }) => checks.length > 0],
  ['不合格即终止', (rule) => says(rule.parts, 'ends', true)],
  ['按比例分担', (rule) => linesOf(rule).some((line) => line.kind === 'share' && line.basisPoints < WHOLE)],
  ['按份分担', (rule) => says(rule.parts, 'kind', 'ratio')],
  ['定额分担', (rule) => says(rule.parts, 'kind', 'rest')],
  ['收款方不是本人', (rule) => rule.payee !== 'beneficiary'],
  ['每份上限', (rule) => rule.caps.some((cap) => cap.scope === 'award')],
  ['个人上限', (rule) => rule.caps.some((cap) => cap.scope === 'person')],
  ['家庭上限', (rule) => rule.caps.some((cap) => cap.scope === 'household')],
  ['企业年度上限', (rule) => rule.caps.some((cap) => cap.scope === 'enterpriseYear')],
  ['同一实际控制人上限', (rule) => rule.caps.some((cap) => cap.scope === 'controllerYear')],
  ['限次', (rule) => rule.stacking.some((one) => one.kind === 'atMostTimes')],
  ['不重复享受', (rule) => rule.stacking.some((one) => one.kind === 'chooseOne')],
  ['扣减已享受', (rule) => rule.stacking.some((one) => one.kind === 'netOff')],
  ['就高补差', (rule) => rule.stacking.some((one) => one.kind === 'highestOnly')],
  ['上级补差', (rule) => rule.stacking.some((one) => one.kind === 'topUp')],
  ['月数计入', (rule) => rule.stacking.some((one) => one.kind === 'monthsCarried')],
  ['夫妻一方减半', (rule) => rule.household?.kind === 'oneFullOtherShare'],
  ['夫妻只一方', (rule) => rule.household?.kind === 'oneOnly'],
  ['按比例追回', (rule) => rule.recovery !== null],
]

const ANY: readonly (readonly [string, (rulebook: Rulebook) => boolean])[] = [
  ['按事实选版本', ({ appliesWhen }) => appliesWhen !== null],
  ['免申即享', ({ offer }) => offer !== null],
  ['受理期', ({ window }) => window !== null],
  ['基准日', ({ criteria }) => criteria.some(({ asOf }) => asOf.kind === 'fact')],
  ['可补正', ({ criteria }) => criteria.some(({ fixable }) => fixable !== null)],
  ['认定层次', ({ outcome }) => outcome.kind === 'recognition'],
  ['英才卡', ({ outcome }) => outcome.kind === 'talentCard'],
  ['评分表', ({ outcome }) => outcome.kind === 'recognition' && outcome.sheet !== null],
  ['逐级晋升', ({ outcome }) => outcome.kind === 'recognition' && outcome.promotion !== null],
  ['名额排队', ({ outcome }) => outcome.kind === 'recognition' && outcome.quotas.length > 0],
  ['服务', ({ benefits }) => benefits.length > 0],
  ['服务限次和互斥', ({ benefits }) => benefits.some((one) => one.quotas.length + one.excludes.length > 0)],
]

export function constructsOf(rulebook: Rulebook): string[] {
  const { outcome } = rulebook
  const own = outcome.kind === 'subsidy' ? SUBSIDY.filter(([, uses]) => uses(outcome, rulebook)) : []
  return [...ANY.filter(([, uses]) => uses(rulebook)), ...own].map(([name]) => name)
}
