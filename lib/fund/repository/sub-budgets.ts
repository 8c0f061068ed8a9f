import { fenOf } from '@/lib/platform/fen-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { FundYearStatus, SubBudget } from '../model'
import type { BalanceChanges } from '../rules/balance-changes'

type Row = {
  id: string
  fundYearId: string
  category: string
  name: string
  mayExceed: boolean
  totalFen: bigint
  availableFen: bigint
  reservedFen: bigint
  committedFen: bigint
  inTransitFen: bigint
  paidFen: bigint
  receivableFen: bigint
  suspenseFen: bigint
  openingFen: bigint
  fundYear: { year: number; status: FundYearStatus }
}

export const toSubBudget = (row: Row): SubBudget => ({
  id: row.id,
  fundYearId: row.fundYearId,
  year: row.fundYear.year,
  yearStatus: row.fundYear.status,
  category: row.category,
  name: row.name,
  mayExceed: row.mayExceed,
  totalFen: fenOf(row.totalFen),
  availableFen: fenOf(row.availableFen),
  reservedFen: fenOf(row.reservedFen),
  committedFen: fenOf(row.committedFen),
  inTransitFen: fenOf(row.inTransitFen),
  paidFen: fenOf(row.paidFen),
  receivableFen: fenOf(row.receivableFen),
  suspenseFen: fenOf(row.suspenseFen),
  openingFen: fenOf(row.openingFen),
})

const WITH_YEAR = { fundYear: { select: { year: true, status: true } } } as const

export async function findSubBudgetById(tx: Tx, countyCode: string, id: string): Promise<SubBudget | null> {
  const row = await tx.subBudget.findUnique({ where: { countyCode_id: { countyCode, id } }, include: WITH_YEAR })
  return row && toSubBudget(row)
}

/** Of a category and year; where several funds have one, the fund that comes first by its code. */
export async function findSubBudgetFor(
  tx: Tx,
  countyCode: string,
  { category, year }: { category: string; year: number },
): Promise<SubBudget | null> {
  const row = await tx.subBudget.findFirst({
    where: { countyCode, category, fundYear: { year } },
    orderBy: { fundYear: { fund: { code: 'asc' } } },
    include: WITH_YEAR,
  })
  return row && toSubBudget(row)
}

export async function findSubBudgetsOfYear(tx: Tx, countyCode: string, fundYearId: string): Promise<SubBudget[]> {
  const rows = await tx.subBudget.findMany({
    where: { countyCode, fundYearId },
    orderBy: { category: 'asc' },
    include: WITH_YEAR,
  })
  return rows.map(toSubBudget)
}

export type NewSubBudget = { fundYearId: string; category: string; name: string; mayExceed: boolean }

/** A sub-budget with nothing in it: money comes by the ledger only. Answers with its id. */
export async function insertSubBudget(tx: Tx, countyCode: string, row: NewSubBudget): Promise<string> {
  const id = newId()
  const nothing = { totalFen: 0n, availableFen: 0n, reservedFen: 0n, committedFen: 0n, inTransitFen: 0n, paidFen: 0n }
  await tx.subBudget.create({ data: { countyCode, id, ...row, ...nothing, receivableFen: 0n, suspenseFen: 0n } })
  return id
}

export async function updateSubBudgetSetting(
  tx: Tx,
  countyCode: string,
  { id, ...setting }: { id: string; name: string; mayExceed: boolean },
): Promise<void> {
  await tx.subBudget.update({ where: { countyCode_id: { countyCode, id } }, data: setting })
}

/**
 * Moves the balances if every one of them stays at or above zero (available only where the ceiling does not merely warn):
 * condition and change are one statement, so two approvals at once cannot both take the last yuan.
 */
export async function moveBalances(tx: Tx, countyCode: string, id: string, by: BalanceChanges): Promise<boolean> {
  const moved = await tx.$executeRaw`
    update sub_budget
       set total_fen = total_fen + ${by.appropriation}, available_fen = available_fen + ${by.available},
           reserved_fen = reserved_fen + ${by.reserved}, committed_fen = committed_fen + ${by.committed},
           in_transit_fen = in_transit_fen + ${by.inTransit}, paid_fen = paid_fen + ${by.paid},
           receivable_fen = receivable_fen + ${by.receivable}, suspense_fen = suspense_fen + ${by.suspense},
           opening_fen = opening_fen + ${by.opening}
     where county_code = ${countyCode} and id = ${id}::uuid
       and total_fen + ${by.appropriation} >= 0
       and (available_fen + ${by.available} >= 0 or may_exceed)
       and reserved_fen + ${by.reserved} >= 0
       and committed_fen + ${by.committed} >= 0
       and in_transit_fen + ${by.inTransit} >= 0
       and paid_fen + ${by.paid} >= 0
       and receivable_fen + ${by.receivable} >= 0
       and suspense_fen + ${by.suspense} >= 0
       and opening_fen + ${by.opening} >= 0`
  return moved === 1
}
