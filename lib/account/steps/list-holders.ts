import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { Holder } from '../model'
import { findHolders } from '../repository/holders'

/** Everybody who can act on the day, with what they hold and what was lent to them. */
export const listHolders = (tx: Tx, countyCode: string, day: PlainDate): Promise<Holder[]> =>
  findHolders(tx, countyCode, day)
