import type { Phone } from '@/lib/kernel/phone'
import type { Tx } from '@/lib/platform/transaction'
import { openPhone } from './phone-columns'

/** Phones of active accounts: of one account, or of everybody who acts for a talent or an enterprise. */
export async function findPhones(
  tx: Tx,
  countyCode: string,
  of: { accountId: string } | { subjectId: string },
): Promise<Phone[]> {
  const which = 'accountId' in of ? { id: of.accountId } : { subjectId: of.subjectId }
  const rows = await tx.account.findMany({
    where: { countyCode, status: 'active', phoneSealed: { not: null }, ...which },
    orderBy: { id: 'asc' },
    select: { phoneSealed: true },
  })
  return rows.flatMap(({ phoneSealed }) => (phoneSealed === null ? [] : [openPhone(phoneSealed)]))
}
