import type { Tx } from '@/lib/platform/transaction'

export async function deleteAllOf(tx: Tx, countyCode: string, accountIds: readonly string[]): Promise<void> {
  const theirs = { countyCode, accountId: { in: [...accountIds] } }
  await tx.inboxMessage.deleteMany({ where: theirs })
  await tx.mailAddress.deleteMany({ where: theirs })
  await tx.messageMute.deleteMany({ where: theirs })
}
