import type { Tx } from '@/lib/platform/transaction'
import { findLastSeal, toHead } from '../repository/seals'
import type { ChainHead } from '../rules/finding'

/** How far the record's chain reaches now, for what is printed beside figures that it covers. */
export async function findChainHead(tx: Tx, countyCode: string): Promise<ChainHead | null> {
  const seal = await findLastSeal(tx, countyCode)
  return seal && toHead(seal)
}
