import type { Tx } from '@/lib/platform/transaction'

/** Something was matched: whoever works on from matches has to look again. */
export async function raiseMark(tx: Tx, countyCode: string): Promise<void> {
  const next = { mark: { increment: 1 } }
  await tx.matchMark.upsert({ where: { countyCode }, create: { countyCode, mark: 1 }, update: next })
}

export async function findMark(tx: Tx, countyCode: string): Promise<bigint> {
  return (await tx.matchMark.findUnique({ where: { countyCode } }))?.mark ?? 0n
}
