import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { findCountyWideHolders, findHoldersAnywhere, findRoleHolders, type Desk } from '../repository/role-holders'

export type { Desk } from '../repository/role-holders'

/** Who sits at these desks today. */
export const listRoleHolders = (
  tx: Tx,
  countyCode: string,
  desks: readonly Desk[],
  today: PlainDate,
): Promise<string[]> => (desks.length === 0 ? Promise.resolve([]) : findRoleHolders(tx, countyCode, desks, today))

/** Who holds the role today, at whatever unit. */
export const listHoldersAnywhere = findHoldersAnywhere

/** Who can confirm today that somebody is given a role by which money moves: security administrators, and heads of the county's offices. */
export const listConfirmersOfRoles = async (tx: Tx, countyCode: string, today: PlainDate): Promise<string[]> => [
  ...new Set([
    ...(await findHoldersAnywhere(tx, countyCode, 'securityAdmin', today)),
    ...(await findCountyWideHolders(tx, countyCode, 'leader', today)),
  ]),
]
