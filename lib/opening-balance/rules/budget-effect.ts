import type { YearBudgets } from '@/lib/fund/model'
import { addFen, sumFen, toYuanText, ZERO, type Fen } from '@/lib/kernel/fen'
import { yearOf, type PlainDate } from '@/lib/kernel/plain-date'
import type { OpeningLine } from '../model'
import { planLeft } from './plan-left'

/** What a batch does to one sub-budget. `problem` says why it cannot be posted as things stand. */
export type BudgetEffect = {
  readonly year: number
  readonly category: string
  readonly name: string
  /** Paid out of a budget that is kept here: it is taken from what is available. */
  readonly spentFen: Fen
  /** Paid out of a budget that is not kept here. */
  readonly carriedFen: Fen
  /** Of what is left to pay: committed in this year. */
  readonly leftFen: Fen
  readonly availableFen: Fen | null
  readonly problem: string | null
}

type Of = {
  readonly years: readonly YearBudgets[]
  readonly names: ReadonlyMap<string, string>
  readonly today: PlainDate
}
type Part = { readonly year: number; readonly category: string; readonly paidFen: Fen; readonly leftFen: Fen }

/** The effect of a batch of entries on every sub-budget it touches; by year, then category. */
export function budgetEffects(lines: readonly OpeningLine[], of: Of): BudgetEffect[] {
  const parts = lines.flatMap((line) => partsOf(line, of.today)).filter((part) => part.paidFen + part.leftFen > 0)
  const groups = Map.groupBy(parts, ({ year, category }) => `${year} ${category}`)
  return [...groups.keys()].sort().map((key) => effectOf(groups.get(key) ?? [], of))
}

function partsOf(line: OpeningLine, today: PlainDate): Part[] {
  const { year, category, countyFen, left } = line
  const later = left === null ? [] : planLeft(left, { title: '', isInMonths: false }, today)
  return [
    { year, category, paidFen: countyFen, leftFen: ZERO },
    ...later.map((payment) => ({ year: payment.year, category, paidFen: ZERO, leftFen: payment.countyFen })),
  ]
}

function effectOf(parts: readonly Part[], { years, names, today }: Of): BudgetEffect {
  const [{ year, category } = { year: 0, category: '' }] = parts
  const kept = years.find((one) => one.year === year)
  const subBudget = kept?.subBudgets.find((one) => one.category === category)
  const paidFen = sumFen(parts.map((part) => part.paidFen))
  const isSpent = kept?.status === 'open'
  const effect = {
    year,
    category,
    name: subBudget?.name ?? names.get(category) ?? category,
    spentFen: isSpent ? paidFen : ZERO,
    carriedFen: isSpent ? ZERO : paidFen,
    leftFen: sumFen(parts.map((part) => part.leftFen)),
    availableFen: kept?.status === 'closed' ? null : (subBudget?.availableFen ?? null),
  }
  return {
    ...effect,
    problem: problemOf(effect, { status: kept?.status, mayExceed: subBudget?.mayExceed ?? false, today }),
  }
}

type Standing = {
  readonly status: YearBudgets['status'] | undefined
  readonly mayExceed: boolean
  readonly today: PlainDate
}

function problemOf(effect: Omit<BudgetEffect, 'problem'>, { status, mayExceed, today }: Standing): string | null {
  const { year, name, spentFen, carriedFen, leftFen, availableFen } = effect
  if (carriedFen > 0 && (status === 'planned' || (status === undefined && year >= yearOf(today))))
    return `${year} 年预算尚未下达，请先下达预算`
  const needed = addFen(spentFen, leftFen)
  if (needed === ZERO) return null
  if (availableFen === null)
    return status === 'closed'
      ? `${year} 年已关账，不能再安排待发`
      : `${year} 年没有「${name}」科目，请先设置预算或规划上限`
  return needed > availableFen && !mayExceed
    ? `余额 ${toYuanText(availableFen)} 元，需要 ${toYuanText(needed)} 元，请先调整预算或上限`
    : null
}
