import { PHONE } from '@/lib/fact/rules/personal-numbers'
import type { Phone } from '@/lib/kernel/phone'
import { blindIndex } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'

/** The people of the register with one of these phones, now or in an entry merged into theirs, and where they work. */
export async function findPeopleByPhone(
  tx: Tx,
  countyCode: string,
  phones: readonly Phone[],
): Promise<{ id: string; employerId: string | null }[]> {
  if (phones.length === 0) return []
  const blinds = phones.map((phone) => blindIndex(PHONE, phone))
  return tx.talent.findMany({
    where: {
      countyCode,
      mergedIntoId: null,
      OR: [{ phoneBlind: { in: blinds } }, { talentsAsMergedInto: { some: { phoneBlind: { in: blinds } } } }],
    },
    select: { id: true, employerId: true },
  })
}
