import { Prisma } from '@/generated/prisma/client'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { sqlName } from '@/lib/platform/sql-name'
import type { Tx } from '@/lib/platform/transaction'
import { TWIN_MAY_DIFFER, TWIN_TABLES } from '../rules/naming-columns'
import type { SettledCode } from '../rules/settled-text'
import type { Entries } from './entries'
import { hasTwinAccount } from './move-rows'

/** What decides how rows that cannot stand beside one another are settled. */
export type Settling = {
  readonly entries: Entries
  /** Facts of which the two differ, by whose value stays. */
  readonly keptKeys: readonly string[]
  readonly takenKeys: readonly string[]
  readonly today: PlainDate
  readonly now: Date
}

/** Rows of one table that a rule settles before the others move. No `set`: they are taken away, each having a twin. */
type SettledRows = {
  readonly code: SettledCode
  readonly table: string
  readonly rows: Prisma.Sql
  readonly set: Prisma.Sql | null
}

export function settledRows(settling: Settling): SettledRows[] {
  const { kind } = settling.entries.roles
  const both = [...TWIN_TABLES[kind].map((table) => twins(settling, table)), account(settling), verification(settling)]
  return [...both, conflict(settling), ...(kind === 'talent' ? [recognition(settling)] : [])]
}

/** A record that stands in both word for word, but for where it came from. */
function twins({ entries }: Settling, table: string): SettledRows {
  const { countyCode, roles, survivor, loser } = entries
  const owner = sqlName(`${roles.kind}_id`)
  const rows = Prisma.sql`row.county_code = ${countyCode} AND row.${owner} = ${loser.id}::uuid AND EXISTS (
    SELECT FROM ${sqlName(table)} AS twin
    WHERE twin.county_code = row.county_code AND twin.${owner} = ${survivor.id}::uuid
      AND to_jsonb(twin) - ${[...TWIN_MAY_DIFFER]}::text[] = to_jsonb(row) - ${[...TWIN_MAY_DIFFER]}::text[])`
  return { code: 'twin', table, rows, set: null }
}

/** Of two recognitions in force the higher stays in force; of two equal ones the longer. */
function recognition({ entries, today }: Settling): SettledRows {
  const ids = [entries.survivor.id, entries.loser.id]
  const rank = (row: 'row' | 'better') => {
    const one = sqlName(row)
    return Prisma.sql`(${one}.valid_to < ${today}::date, ${one}.tier, -(${one}.valid_to - '2000-01-01'::date), ${one}.id)`
  }
  const rows = Prisma.sql`row.county_code = ${entries.countyCode} AND row.talent_id = ANY(${ids}::uuid[])
    AND row.status = 'active' AND EXISTS (
      SELECT FROM recognition AS better WHERE better.county_code = row.county_code
        AND better.talent_id = ANY(${ids}::uuid[]) AND better.status = 'active' AND ${rank('better')} < ${rank('row')})`
  return { code: 'recognition', table: 'recognition', rows, set: Prisma.sql`status = 'superseded'` }
}

/** Two logins of one person, or of one contact: the survivor's stays open. */
function account({ entries }: Settling): SettledRows {
  const rows = Prisma.sql`row.county_code = ${entries.countyCode} AND row.subject_id = ${entries.loser.id}::uuid
    AND row.kind = ${entries.roles.kind}::account_kind AND row.status = 'active'
    AND ${hasTwinAccount(Prisma.sql`row`, entries)}`
  return { code: 'account', table: 'account', rows, set: Prisma.sql`status = 'disabled', version = version + 1` }
}

/** What a department said of a value that goes, or was asked twice. */
function verification({ entries, keptKeys, takenKeys, now }: Settling): SettledRows {
  const { countyCode, roles, survivor, loser } = entries
  const rows = Prisma.sql`row.county_code = ${countyCode} AND row.subject_kind = ${roles.kind}
    AND row.status <> 'superseded' AND (
      (row.subject_id = ${loser.id}::uuid AND row.fact_key = ANY(${[...keptKeys]}::text[]))
      OR (row.subject_id = ${survivor.id}::uuid AND row.fact_key = ANY(${[...takenKeys]}::text[]))
      OR (row.subject_id = ${loser.id}::uuid AND row.status = 'pending' AND EXISTS (
        SELECT FROM fact_verification AS asked WHERE asked.county_code = row.county_code
          AND asked.subject_kind = row.subject_kind AND asked.subject_id = ${survivor.id}::uuid
          AND asked.fact_key = row.fact_key AND asked.status = 'pending')))`
  const set = Prisma.sql`status = 'superseded', decided_at = coalesce(decided_at, ${now})`
  return { code: 'verification', table: 'fact_verification', rows, set }
}

/** An officer who declared a conflict with both has declared it with the survivor. */
function conflict({ entries }: Settling): SettledRows {
  const { countyCode, roles, survivor, loser } = entries
  const rows = Prisma.sql`row.county_code = ${countyCode} AND row.subject_kind = ${roles.kind}
    AND row.subject_id = ${loser.id}::uuid AND EXISTS (
      SELECT FROM conflict_declaration AS same WHERE same.county_code = row.county_code
        AND same.subject_kind = row.subject_kind AND same.subject_id = ${survivor.id}::uuid
        AND same.account_id = row.account_id)`
  return { code: 'conflict', table: 'conflict_declaration', rows, set: null }
}

export async function settleRows(tx: Tx, settling: Settling): Promise<void> {
  for (const { table, rows, set } of settledRows(settling)) {
    const target = sqlName(table)
    await (set === null
      ? tx.$executeRaw`DELETE FROM ${target} AS row WHERE ${rows}`
      : tx.$executeRaw`UPDATE ${target} AS row SET ${set} WHERE ${rows}`)
  }
}

/** How many rows each rule would settle. */
export async function countSettled(tx: Tx, settling: Settling): Promise<Map<SettledCode, number>> {
  const counts = new Map<SettledCode, number>()
  for (const { code, table, rows } of settledRows(settling)) {
    const [found] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM ${sqlName(table)} AS row WHERE ${rows}`
    counts.set(code, (counts.get(code) ?? 0) + (found?.count ?? 0))
  }
  return counts
}
