import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { OfferedKind, OptOut } from '../model'

type Subject = { readonly kind: OfferedKind; readonly id: string }

const whereOf = (countyCode: string, { kind, id }: Subject) => ({ countyCode, subjectKind: kind, subjectId: id })

/** What an addressee does not want to be offered. */
export async function findOptOuts(tx: Tx, countyCode: string, subject: Subject): Promise<OptOut[]> {
  const rows = await tx.offerOptOut.findMany({
    where: whereOf(countyCode, subject),
    include: { item: { select: { title: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id, itemId, item, at }) => ({ id, itemId, itemTitle: item?.title ?? null, at }))
}

/** Said twice it is said once. */
export async function keepOptOut(
  tx: Tx,
  actor: { readonly countyCode: string; readonly accountId: string },
  { subject, itemId }: { readonly subject: Subject; readonly itemId: string | null },
  now: Date,
): Promise<void> {
  const where = { ...whereOf(actor.countyCode, subject), itemId }
  if ((await tx.offerOptOut.count({ where })) > 0) return
  await tx.offerOptOut.create({ data: { ...where, id: newId(), accountId: actor.accountId, at: now } })
}

/** Takes one back with whatever says the same; null when there is none of the addressee's. */
export async function dropOptOut(
  tx: Tx,
  countyCode: string,
  { subject, id }: { readonly subject: Subject; readonly id: string },
): Promise<OptOut | null> {
  const found = (await findOptOuts(tx, countyCode, subject)).find((one) => one.id === id)
  if (!found) return null
  await tx.offerOptOut.deleteMany({ where: { ...whereOf(countyCode, subject), itemId: found.itemId } })
  return found
}
