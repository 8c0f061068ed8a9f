import { type Fen, sumFen, ZERO } from '@/lib/kernel/fen'
import { moneyText } from '@/lib/policy/engine/wording'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { SIMULATION_CHANGE_LABELS, SIMULATION_VERDICT_LABELS } from '@/lib/simulation/labels'
import { type Hit, SIMULATION_CHANGES, type Tally } from '@/lib/simulation/model'
import type { RulebookSimulation } from '@/lib/simulation/queries/simulate-rulebook'
import { shortOf } from '@/lib/simulation/rules/county-need'
import { costOf, yearsOf } from '@/lib/simulation/rules/tally'

/** The figures of a simulation, line by line. */
export function tellSimulation(
  { code, title }: Pick<Rulebook, 'code' | 'title'>,
  { tally, day, beforeNumber, register, isAboutPerson }: RulebookSimulation,
): string[] {
  const unit = isAboutPerson ? '人次' : register === 'talent' ? '人' : '家'
  const against = beforeNumber === null ? '以前没有发布过' : `与第 ${beforeNumber} 版对比`
  return [
    `${code} ${title}`,
    `假定都在 ${day} 申报；${against}`,
    '',
    `${SIMULATION_VERDICT_LABELS.entitled} ${tally.entitled.count} ${unit}，${moneyText(tally.entitled.fen)}`,
    `${SIMULATION_VERDICT_LABELS.probable} ${tally.probable.count} ${unit}，补齐后最多 ${moneyText(tally.probable.fen)}`,
    `${SIMULATION_VERDICT_LABELS.barred} ${tally.barred} ${unit}`,
    ...SIMULATION_CHANGES.filter((change) => tally.changes[change].count > 0).map(
      (change) =>
        `${SIMULATION_CHANGE_LABELS[change]} ${tally.changes[change].count} ${unit}，${moneyText(tally.changes[change].fen)}`,
    ),
    ...section('每年资金', costLines(tally)),
    ...section('限额和扣减', hitLines(tally.reductions, unit, true)),
    ...section('符合但没有金额', hitLines(tally.bars, unit, false)),
    ...section('与其他事项重叠', overlapLines(tally, unit)),
    ...section('临界人数', nearLines(tally, unit)),
  ]
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}：`, ...lines.map((line) => `  ${line}`)]

function costLines(tally: Tally): string[] {
  return yearsOf(tally).map((year) => {
    const byFunder = tally.cost[year] ?? {}
    const budget = tally.budget?.find((one) => String(one.year) === year)
    const county = budget === undefined ? ZERO : budget.neededFen
    return `${year} 年 ${moneyText(costOf(byFunder))}，其中县级 ${moneyText(county)}${budgetText(budget)}`
  })
}

function budgetText(budget: NonNullable<Tally['budget']>[number] | undefined): string {
  if (budget === undefined) return ''
  if (budget.availableFen === null) return '，没有预算科目'
  const short: Fen = shortOf(budget)
  return short > ZERO ? `，预算缺 ${moneyText(short)}` : '，预算够'
}

const hitLines = (hits: Readonly<Record<string, Hit>>, unit: string, hasSums: boolean): string[] =>
  Object.values(hits).map(
    ({ text, clause, count, fen }) =>
      `${text}（${clause}） ${count} ${unit}${hasSums ? `，减少 ${moneyText(sumFen([fen]))}` : ''}`,
  )

const overlapLines = ({ overlaps }: Tally, unit: string): string[] =>
  Object.entries(overlaps).map(
    ([code, { title, count, there, here }]) =>
      `${code} ${title} ${count} ${unit}都符合` +
      (there.count > 0 ? `；先享受本项的，${there.count} ${unit}那一项减少 ${moneyText(there.fen)}` : '') +
      (here.count > 0 ? `；先享受那一项的，${here.count} ${unit}本项减少 ${moneyText(here.fen)}` : ''),
  )

const nearLines = ({ thresholds }: Tally, unit: string): string[] =>
  Object.values(thresholds)
    .filter(({ inside, outside }) => inside + outside > 0)
    .map(({ text, inside, outside }) => `${text}：刚好够 ${inside} ${unit}，刚好不够 ${outside} ${unit}`)
