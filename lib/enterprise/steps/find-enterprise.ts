import type { Tx } from '@/lib/platform/transaction'
import type { Enterprise } from '../model'
import { findEnterpriseRow } from '../repository/enterprises'

/** The enterprise of that id, or null. Whoever calls asks first whether the actor may know. */
export const findEnterprise = (tx: Tx, countyCode: string, id: string): Promise<Enterprise | null> =>
  findEnterpriseRow(tx, countyCode, id)
