import { factOf, type FactKey, type FactValue } from '@/lib/fact/catalogue'
import { codeLabel } from '@/lib/fact/catalogue/code-label'
import { isOpenEnded } from '@/lib/fact/catalogue/derived'
import { type Fen, toYuanText, toFen } from '@/lib/kernel/fen'
import type { Comparison } from '../rulebook/schema'

/** '1,800,000.00 元'. */
export function moneyText(amount: Fen): string {
  const [whole = '0', cents = '00'] = toYuanText(amount).split('.')
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${cents} 元`
}

/** '70 万元', '2,500 元', '0.5 元': for rules, where round sums are the rule. */
export function roundMoneyText(amount: Fen): string {
  if (amount > 0 && amount % FEN_PER_WAN === 0) return `${amount / FEN_PER_WAN} 万元`
  return moneyText(amount).replace(/\.00 元$/, ' 元')
}

const FEN_PER_WAN = 1_000_000

/** 'A 类' of a tier that is named by a letter; null of one that is told by its own sentence. */
export const tierName = (tier: string): string | null => (/^[A-Z]$/.test(tier) ? `${tier} 类` : null)

/** '33.33%' from parts of 10,000. */
export const percentText = (basisPoints: number): string => `${basisPoints / 100}%`

/** '3 年' where the months are whole years, else '18 个月'. */
export const monthsText = (months: number): string => (months % 12 === 0 ? `${months / 12} 年` : `${months} 个月`)

/** A value of a fact as people read it; '未知' when it is not known. */
export function valueText(key: FactKey, value: FactValue | null): string {
  if (value === null) return '未知'
  const fact = factOf(key)
  const { codeList } = fact
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number' && isOpenEnded(fact.unit, value)) return '无固定期限'
  if (typeof value === 'number')
    return fact.type === 'moneyFen' ? moneyText(toFen(value)) : `${value} ${fact.unit ?? ''}`.trim()
  if (codeList === null) return String(value)
  if (typeof value === 'string') return codeLabel(codeList, value)
  return value.length === 0 ? '无' : value.map((code) => codeLabel(codeList, code)).join('、')
}

/** What a rule asks of a fact: '不少于 3 年', '超过 400,000.00 元'. */
export function requirementText(key: FactKey, comparison: Comparison): string {
  const say = (value: FactValue) =>
    typeof value === 'number' && factOf(key).type === 'moneyFen' ? roundMoneyText(toFen(value)) : valueText(key, value)
  switch (comparison.op) {
    case 'oneOf':
      return `为${comparison.values.map((value) => `“${say(value)}”`).join('或')}`
    case 'equals':
      return `为“${say(comparison.value)}”`
    case 'atLeast':
      return `不少于 ${say(comparison.value)}`
    case 'moreThan':
      return `超过 ${say(comparison.value)}`
    case 'atMost':
      return `不超过 ${say(comparison.value)}`
    case 'lessThan':
      return `不满 ${say(comparison.value)}`
    case 'onOrAfter':
      return `不早于 ${say(comparison.value)}`
    case 'onOrBefore':
      return `不晚于 ${say(comparison.value)}`
    case 'between':
      return `在 ${say(comparison.from)}至 ${say(comparison.to)}之间（含两端）`
    case 'heldFor':
      return `已满 ${monthsText(comparison.months)}`
    case 'within':
      return `在 ${monthsText(comparison.months)}以内`
    case 'exists':
      return '须明确'
  }
}
