import type { Tx } from '@/lib/platform/transaction'

const ERASED_NAME = '已删除'

/** Accounts of these people, emptied of name, phone, ways in and what they had begun to write. Answers their ids. */
export async function emptyTalentAccounts(tx: Tx, countyCode: string, talentIds: readonly string[]): Promise<string[]> {
  const found = await tx.account.findMany({
    where: { countyCode, kind: 'talent', subjectId: { in: [...talentIds] } },
    select: { id: true },
  })
  const ids = found.map(({ id }) => id)
  const theirs = { countyCode, accountId: { in: ids } }
  await tx.account.updateMany({
    where: { countyCode, id: { in: ids } },
    data: { displayName: ERASED_NAME, phoneSealed: null, phoneBlind: null, phoneMasked: null },
  })
  await tx.keptWords.deleteMany({ where: theirs })
  await tx.externalIdentity.deleteMany({ where: theirs })
  await tx.oneTimeCode.deleteMany({ where: theirs })
  return ids
}
