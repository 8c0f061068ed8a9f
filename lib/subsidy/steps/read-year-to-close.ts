import type { Years } from '@/lib/fund/steps/find-years'
import type { Tx } from '@/lib/platform/transaction'
import {
  countOpenSuspense,
  findOpenBatchNumbers,
  findOpenPayments,
  findOpenReservations,
} from '../repository/closing-state'
import { lockPayments } from '../repository/selection'
import type { YearToClose } from '../rules/closing'

/** All that is open in a year: what stands in the way of closing it, and what goes on into the next. */
export async function readYearToClose(tx: Tx, countyCode: string, { year, next }: Years): Promise<YearToClose> {
  const ids = year.subBudgets.map(({ id }) => id)
  return {
    year,
    next,
    openBatches: await findOpenBatchNumbers(tx, countyCode, year.id),
    openSuspense: await countOpenSuspense(tx, countyCode, ids),
    payments: await findOpenPayments(tx, countyCode, ids),
    reservations: await findOpenReservations(tx, countyCode, ids),
  }
}

/** The same, its instalments locked: found, locked, and found again, so that nothing of it changes under us any more. */
export async function lockYearToClose(tx: Tx, countyCode: string, years: Years): Promise<YearToClose> {
  const ids = years.year.subBudgets.map(({ id }) => id)
  const found = await findOpenPayments(tx, countyCode, ids)
  await lockPayments(
    tx,
    countyCode,
    found.map(({ id }) => id),
  )
  return readYearToClose(tx, countyCode, years)
}
