import type { Tx } from '@/lib/platform/transaction'

/** When a member of staff last chose a password, and whether they must again; null for applicants, who have none. */
export const findPasswordState = (
  tx: Tx,
  countyCode: string,
  accountId: string,
): Promise<{ mustChangePassword: boolean; passwordChangedAt: Date | null } | null> =>
  tx.account.findFirst({
    where: { countyCode, id: accountId, kind: 'staff' },
    select: { mustChangePassword: true, passwordChangedAt: true },
  })
