import { refused, type Failure } from '@/lib/kernel/failure'
import { toYuanText, type Fen } from '@/lib/kernel/fen'
import type { SubBudget } from '../model'

/** 预算不足, with the sub-budget, what is left of it and what is needed. */
export const budgetShortage = (subBudget: Pick<SubBudget, 'year' | 'name' | 'availableFen'>, neededFen: Fen): Failure =>
  refused(
    'budgetShort',
    `预算不足：${subBudget.year} 年「${subBudget.name}」余额 ${toYuanText(subBudget.availableFen)} 元，需要 ${toYuanText(neededFen)} 元。请先调整预算，或调整当年安排后再办理。`,
  )
