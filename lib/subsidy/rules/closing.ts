import type { FundYearStatus, SubBudget, YearBudgets, YearClosingStatus } from '@/lib/fund/model'
import { refused, type Failure } from '@/lib/kernel/failure'
import { sumFen, toYuanText, type Fen } from '@/lib/kernel/fen'

/** What becomes of a sub-budget: of what is available, as decided; what is reserved and committed goes on with its cases. */
export type ClosingLine = {
  readonly subBudgetId: string
  readonly carriedFen: Fen
  readonly returnedFen: Fen
  readonly lapsedFen: Fen
  readonly reservedFen: Fen
  readonly committedFen: Fen
}
export type YearClosing = {
  readonly id: string
  readonly fundYearId: string
  readonly status: YearClosingStatus
  readonly version: number
  readonly documentNumber: string
  readonly contentHash: string
  readonly lines: readonly ClosingLine[]
  readonly madeById: string
  readonly madeBy: string
  readonly madeAt: Date
  readonly postedBy: string | null
  readonly postedAt: Date | null
}

/** A year as it stands before it is closed, with all that is still open in it. */
export type YearToClose = {
  readonly year: YearBudgets
  readonly next: { readonly id: string; readonly status: FundYearStatus } | null
  readonly openBatches: readonly string[]
  readonly openSuspense: number
  readonly payments: readonly { id: string; entitlementId: string; subBudgetId: string; netFen: Fen }[]
  readonly reservations: readonly { applicationId: string; subBudgetId: string; amountFen: Fen }[]
}

/** Money of a sub-budget that has to go somewhere. */
export const leftOf = ({ availableFen, reservedFen, committedFen }: SubBudget): Fen =>
  sumFen([availableFen, reservedFen, committedFen])

/** Why the year cannot be closed now, with what has to be done first; null when it can. */
export function refuseClosing(
  { year, next, openBatches, openSuspense, payments }: YearToClose,
  thisYear: number,
): Failure | null {
  if (year.status === 'planned') return refused('yearNotOpen', `${year.year} 年预算尚未下达，没有可以结转的内容。`)
  if (year.year >= thisYear)
    return refused('yearNotOver', `${year.year} 年还没有结束，年终结转从次年 1 月 1 日起办理。`)
  if (next?.status !== 'open')
    return refused('nextYearNotOpen', `请先下达 ${year.year + 1} 年预算，再办理 ${year.year} 年结转。`)
  if (openBatches.length > 0)
    return refused(
      'openBatches',
      `还有 ${openBatches.length} 个兑现批次没有办结（${openBatches.slice(0, 5).join('、')}）。请先完成回盘对账或撤销批次。`,
    )
  if (openSuspense > 0)
    return refused('openSuspense', `还有 ${openSuspense} 行回盘挂账没有处理。请先在“回盘挂账”中处理完。`)
  const isNothing = year.subBudgets.every((one) => leftOf(one) === 0) && payments.length === 0
  return year.status === 'closed' && isNothing
    ? refused('nothingLeft', `${year.year} 年已经关账，没有余下的款项。`)
    : null
}

/** Where a decision does not dispose of exactly what is available: which line, and by how much. */
export function misallocated(subBudget: SubBudget, line: ClosingLine): string | null {
  const sum = sumFen([line.carriedFen, line.returnedFen, line.lapsedFen])
  return sum === subBudget.availableFen
    ? null
    : `「${subBudget.name}」结转、交回、注销之和应为可用余额 ${toYuanText(subBudget.availableFen)} 元，现为 ${toYuanText(sum)} 元。`
}

/** What is hashed: the decision, every line, every instalment and every reservation that goes on. */
export const closingHashText = (
  documentNumber: string,
  lines: readonly ClosingLine[],
  { payments, reservations }: Pick<YearToClose, 'payments' | 'reservations'>,
): string =>
  [
    documentNumber,
    ...lines.map((line) => Object.values(line).join(':')).toSorted(),
    ...payments.map(({ id, netFen }) => `${id}:${netFen}`).toSorted(),
    ...reservations
      .map(({ applicationId, subBudgetId, amountFen }) => `${applicationId}:${subBudgetId}:${amountFen}`)
      .toSorted(),
  ].join('\n')

/** Several lines as one. */
export const totalClosing = (lines: readonly ClosingLine[]): Omit<ClosingLine, 'subBudgetId'> => {
  const sum = (key: keyof Omit<ClosingLine, 'subBudgetId'>) => sumFen(lines.map((line) => line[key]))
  return {
    carriedFen: sum('carriedFen'),
    returnedFen: sum('returnedFen'),
    lapsedFen: sum('lapsedFen'),
    reservedFen: sum('reservedFen'),
    committedFen: sum('committedFen'),
  }
}

/** Whether the frozen lines are still what the year holds. */
export function isUnchanged(subBudgets: readonly SubBudget[], lines: readonly ClosingLine[]): boolean {
  const byId = new Map(lines.map((line) => [line.subBudgetId, line]))
  return subBudgets.every((one) => {
    const line = byId.get(one.id)
    if (!line) return leftOf(one) === 0
    return (
      misallocated(one, line) === null && one.reservedFen === line.reservedFen && one.committedFen === line.committedFen
    )
  })
}
