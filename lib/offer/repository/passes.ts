import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'

/** How far everybody was looked at: nothing new was matched since, nothing else is offered, the day is the same. */
export type Pass = { readonly mark: bigint; readonly day: PlainDate; readonly versions: string }

export async function findPass(tx: Tx, countyCode: string): Promise<Pass | null> {
  const row = await tx.offerPass.findUnique({ where: { countyCode } })
  return row && { mark: row.mark, day: dayOf(row.day), versions: row.versions }
}

export async function keepPass(tx: Tx, countyCode: string, { day, ...rest }: Pass): Promise<void> {
  const pass = { ...rest, day: toDayColumn(day) }
  await tx.offerPass.upsert({ where: { countyCode }, create: { countyCode, ...pass }, update: pass })
}

/** Everybody is to be looked at again. */
export async function forgetPass(tx: Tx, countyCode: string): Promise<void> {
  await tx.offerPass.deleteMany({ where: { countyCode } })
}
