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

export type Recipient = { readonly accountId: string; readonly phone: Phone | null }

/** Active accounts by the talent or enterprise they act for, in the order of their ids. */
export async function findRecipients(
  tx: Tx,
  countyCode: string,
  subjectIds: readonly string[],
): Promise<Map<string, Recipient[]>> {
  const rows = await tx.account.findMany({
    where: { countyCode, status: 'active', subjectId: { in: [...subjectIds] } },
    orderBy: { id: 'asc' },
    select: { id: true, subjectId: true, phoneSealed: true },
  })
  const recipients = new Map<string, Recipient[]>()
  for (const { id, subjectId, phoneSealed } of rows) {
    const phone = phoneSealed === null ? null : openPhone(phoneSealed)
    recipients.set(subjectId ?? '', [...(recipients.get(subjectId ?? '') ?? []), { accountId: id, phone }])
  }
  return recipients
}
