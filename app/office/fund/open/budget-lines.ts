import { formatYuan } from '@/components/ui/format-money'
import { USUAL_CATEGORIES } from '@/lib/fund/labels'
import type { YearOverview } from '@/lib/fund/queries/get-fund-overview'
import { subtractFen, toYuanText } from '@/lib/kernel/fen'

type BudgetLine = { category: string; name: string; hint: string; total: string; isOptional: boolean }

const ofCategory = (category: string, name: string): BudgetLine => ({
  category,
  name,
  hint: `规则文件中的 category 为 ${category}`,
  total: '',
  isOptional: true,
})

/**
 * What is asked for when a year's budget is granted: the ceilings of a planned year, or for a year nobody planned the
 * sub-budgets of the other years and the usual ones. Null for a year whose budget is granted already, or no year at all.
 */
export function budgetLines(years: readonly YearOverview[], year: number): BudgetLine[] | null {
  if (!Number.isInteger(year) || year < 2000 || year > 2099) return null
  const found = years.find((one) => one.year === year)
  if (found && found.status !== 'planned') return null
  const planned = (found?.subBudgets ?? []).map((one) => ({
    ...ofCategory(one.category, one.name),
    hint: `规划上限 ¥${formatYuan(one.totalFen)}，已占用 ¥${formatYuan(subtractFen(one.totalFen, one.availableFen))}`,
    total: toYuanText(one.totalFen),
    isOptional: false,
  }))
  const others = years.flatMap((one) => one.subBudgets).map((one) => ofCategory(one.category, one.name))
  const usual = Object.entries(USUAL_CATEGORIES).map(([category, name]) => ofCategory(category, name))
  // The first of a category is the one that knows most about it.
  return [...planned, ...others, ...usual].filter(
    (line, index, all) => all.findIndex(({ category }) => category === line.category) === index,
  )
}
