import { IDENTITY, PHONE } from '@/lib/fact/rules/personal-numbers'
import { unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import { findSealedColumns } from '../repository/talents'

/** A whole number of a talent who is there, for the command that has asked whether, counted, and writes it down; null when there is none. */
export async function openNumber(
  tx: Tx,
  countyCode: string,
  id: string,
  field: 'identity' | 'phone',
): Promise<string | null> {
  const { identitySealed, phoneSealed } = await findSealedColumns(tx, countyCode, id)
  if (field === 'identity') return unseal(IDENTITY, identitySealed)
  return phoneSealed === null ? null : unseal(PHONE, phoneSealed)
}
