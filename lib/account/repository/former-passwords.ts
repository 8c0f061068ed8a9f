import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'

/** With the present one these are the last five (GB/T 22239-2019 8.1.4.1 a; the figure is our own). */
const KEPT = 4

type Place = { countyCode: string; accountId: string }

/** Keeps the password that is about to be replaced, and lets those go that are too old to matter. */
export async function keepFormerPassword(tx: Tx, { countyCode, accountId }: Place, now: Date): Promise<void> {
  const account = await tx.account.findUnique({
    where: { countyCode_id: { countyCode, id: accountId } },
    select: { passwordHash: true },
  })
  if (!account?.passwordHash) return
  const { passwordHash } = account
  await tx.formerPassword.create({ data: { countyCode, id: newId(), accountId, passwordHash, replacedAt: now } })
  const tooOld = await tx.formerPassword.findMany({
    where: { countyCode, accountId },
    orderBy: [{ replacedAt: 'desc' }, { id: 'desc' }],
    skip: KEPT,
    select: { id: true },
  })
  await tx.formerPassword.deleteMany({ where: { countyCode, id: { in: tooOld.map(({ id }) => id) } } })
}

/** The hashes of the last passwords before the present one, the latest first. */
export async function findFormerPasswords(tx: Tx, place: Place): Promise<string[]> {
  const rows = await tx.formerPassword.findMany({
    where: place,
    orderBy: [{ replacedAt: 'desc' }, { id: 'desc' }],
    take: KEPT,
    select: { passwordHash: true },
  })
  return rows.map(({ passwordHash }) => passwordHash)
}
