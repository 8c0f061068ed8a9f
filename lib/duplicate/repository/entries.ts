import { Prisma } from '@/generated/prisma/client'
import type { SubjectKind } from '@/lib/fact/model'
import { sqlName } from '@/lib/platform/sql-name'
import type { Tx } from '@/lib/platform/transaction'
import type { Roles } from '../model'
import type { Image } from '../rules/image-difference'

/** An entry as a merge sees it: what other rows may hold of it, its version, and its columns. */
export type Entry = {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly status: string
  readonly identityKind: string | null
  /** What names it by value: the blind index of its document number, or its credit code. */
  readonly valueKey: string
  readonly columns: Image
}
export type Entries = {
  readonly countyCode: string
  readonly roles: Roles
  readonly survivor: Entry
  readonly loser: Entry
}

type Row = { columns: Record<string, unknown> }

export const tableOf = (kind: SubjectKind): Prisma.Sql => sqlName(kind)

const toEntry = ({ columns }: Row): Entry => ({
  id: columns.id as string,
  name: columns.name as string,
  version: columns.version as number,
  status: columns.status as string,
  identityKind: (columns.identity_kind as string | undefined) ?? null,
  valueKey: (columns.identity_blind ?? columns.uscc) as string,
  columns,
})

/** Both entries; null when one is not there. */
export async function findEntries(tx: Tx, countyCode: string, roles: Roles): Promise<Entries | null> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT to_jsonb(entry) AS columns FROM ${tableOf(roles.kind)} AS entry
    WHERE entry.county_code = ${countyCode} AND entry.id IN (${roles.survivorId}::uuid, ${roles.loserId}::uuid)`
  const entries = rows.map(toEntry)
  const survivor = entries.find(({ id }) => id === roles.survivorId)
  const loser = entries.find(({ id }) => id === roles.loserId)
  return survivor && loser ? { countyCode, roles, survivor, loser } : null
}

/**
 * Holds still what hangs on the two: first their cases, as every command on a case does, then the entries themselves.
 * Whoever is granting a case finishes before us; whoever comes after us finds the survivor.
 */
export async function lockEntries(tx: Tx, countyCode: string, { kind, survivorId, loserId }: Roles): Promise<void> {
  const ids = [survivorId, loserId]
  const parties = kind === 'talent' ? Prisma.sql`talent_id = ANY(${ids}::uuid[])` : ofEnterprise(ids)
  await tx.$queryRaw`
    SELECT 1 FROM application WHERE county_code = ${countyCode} AND (${parties}) ORDER BY id FOR UPDATE`
  await tx.$queryRaw`
    SELECT 1 FROM ${tableOf(kind)} WHERE county_code = ${countyCode} AND id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
}

const ofEnterprise = (ids: readonly string[]): Prisma.Sql =>
  Prisma.sql`enterprise_id = ANY(${[...ids]}::uuid[]) OR employer_id = ANY(${[...ids]}::uuid[])`

/** The loser goes into the survivor: it keeps its number, so that whoever types it is led on. */
export async function markMerged(tx: Tx, { countyCode, roles }: Entries, now: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE ${tableOf(roles.kind)}
    SET status = 'merged', merged_into_id = ${roles.survivorId}::uuid, version = version + 1, updated_at = ${now}
    WHERE county_code = ${countyCode} AND id = ${roles.loserId}::uuid`
}

/** Marks the survivor as changed, with the chosen columns of the loser. */
export async function takeColumns(tx: Tx, entries: Entries, columns: readonly string[], now: Date): Promise<void> {
  const { countyCode, roles } = entries
  const taken = columns.map((column) => Prisma.sql`${sqlName(column)} = ${sqlName('other', column)},`)
  await tx.$executeRaw`
    UPDATE ${tableOf(roles.kind)} AS kept
    SET ${Prisma.join([...taken, Prisma.empty], ' ')} version = kept.version + 1, updated_at = ${now}
    FROM ${tableOf(roles.kind)} AS other
    WHERE kept.county_code = ${countyCode} AND kept.id = ${roles.survivorId}::uuid
      AND other.county_code = ${countyCode} AND other.id = ${roles.loserId}::uuid`
}

/** Marks an entry as written. */
export async function markWritten(
  tx: Tx,
  countyCode: string,
  { kind, id }: { kind: SubjectKind; id: string },
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE ${tableOf(kind)} SET version = version + 1, updated_at = ${now}
    WHERE county_code = ${countyCode} AND id = ${id}::uuid`
}

/** The tier of the recognition in force is the talent's; where there are recognitions and none is in force, she has none. */
export async function setTierByRecognition(tx: Tx, countyCode: string, talentId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE talent SET tier = latest.tier, tier_valid_to = latest.valid_to
    FROM (SELECT max(tier) FILTER (WHERE status = 'active') AS tier,
                 max(valid_to) FILTER (WHERE status = 'active') AS valid_to
          FROM recognition WHERE county_code = ${countyCode} AND talent_id = ${talentId}::uuid
          HAVING count(*) > 0) AS latest
    WHERE talent.county_code = ${countyCode} AND talent.id = ${talentId}::uuid`
}
