import type { Actor } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { toDayColumn } from '@/lib/platform/day-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { Disclosure, DisclosedField, DisclosureReason } from '../model'

type NewDisclosure = {
  readonly talentId: string
  readonly field: DisclosedField
  readonly reason: DisclosureReason
  readonly words: string
  readonly day: PlainDate
}

/** How many numbers the account asked for that day and how many more it was allowed. Two who ask at once are counted one after the other. */
export async function countDay(
  tx: Tx,
  countyCode: string,
  accountId: string,
  day: PlainDate,
): Promise<{ asked: number; extra: number }> {
  // Lock first, then count in a second statement: one statement would count with a snapshot older than the lock.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`disclosure:${countyCode}:${accountId}`}, 7))`
  const where = { countyCode, accountId, day: toDayColumn(day) }
  const asked = await tx.numberDisclosure.count({ where })
  const allowed = await tx.disclosureAllowance.aggregate({ where, _sum: { extra: true } })
  return { asked, extra: allowed._sum.extra ?? 0 }
}

export async function insertDisclosure(
  tx: Tx,
  actor: Actor,
  { day, ...asked }: NewDisclosure,
  now: Date,
): Promise<string> {
  const id = newId()
  const { countyCode, accountId } = actor
  await tx.numberDisclosure.create({ data: { ...asked, countyCode, id, accountId, day: toDayColumn(day), at: now } })
  return id
}

type NewAllowance = {
  readonly accountId: string
  readonly day: PlainDate
  readonly extra: number
  readonly words: string
}

export async function insertAllowance(
  tx: Tx,
  actor: Actor,
  { day, ...allowed }: NewAllowance,
  now: Date,
): Promise<string> {
  const id = newId()
  const data = {
    ...allowed,
    countyCode: actor.countyCode,
    id,
    grantedById: actor.accountId,
    day: toDayColumn(day),
    at: now,
  }
  await tx.disclosureAllowance.create({ data })
  return id
}

/** Who looked at the whole numbers of these entries of the register, the latest first. */
export async function listDisclosures(tx: Tx, countyCode: string, talentIds: readonly string[]): Promise<Disclosure[]> {
  const rows = await tx.numberDisclosure.findMany({
    where: { countyCode, talentId: { in: [...talentIds] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 200,
    select: { id: true, field: true, reason: true, words: true, at: true, account: { select: { displayName: true } } },
  })
  return rows.map(({ account, field, reason, ...row }) => ({
    ...row,
    field: field as DisclosedField,
    reason: reason as DisclosureReason,
    byName: account.displayName,
  }))
}
