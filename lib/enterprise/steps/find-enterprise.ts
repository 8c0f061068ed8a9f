import type { Tx } from '@/lib/platform/transaction'
import type { Enterprise } from '../model'
import { findEnterpriseRow } from '../repository/enterprises'

/**
 * The enterprise of that id, or null: one that went into another entry is not there. Whoever calls asks first whether the
 * actor may know.
 */
export async function findEnterprise(tx: Tx, countyCode: string, id: string): Promise<Enterprise | null> {
  const enterprise = await findEnterpriseRow(tx, countyCode, id)
  return enterprise?.status === 'merged' ? null : enterprise
}
