import type { Tx } from '@/lib/platform/transaction'
import { closeFundYearRow } from '../repository/funds'

/** 关账: nothing more is reserved or paid out of the year. */
export const closeYear = (tx: Tx, countyCode: string, fundYearId: string): Promise<void> =>
  closeFundYearRow(tx, countyCode, fundYearId)
