import type { Tx } from '@/lib/platform/transaction'

/** What was said of these people in requests and verifications; that there was one stays. */
export async function emptyWordsOf(tx: Tx, countyCode: string, talentIds: readonly string[]): Promise<void> {
  const theirs = { countyCode, subjectKind: 'talent', subjectId: { in: [...talentIds] } }
  await tx.correctionRequest.updateMany({ where: theirs, data: { proposedValue: '', reason: '' } })
  await tx.correctionRequest.updateMany({ where: { ...theirs, reply: { not: null } }, data: { reply: '' } })
  await tx.factVerification.updateMany({ where: theirs, data: { note: null } })
}
