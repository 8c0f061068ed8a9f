import { Prisma } from '@/generated/prisma/client'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import { newId } from '@/lib/platform/id'
import { sqlName } from '@/lib/platform/sql-name'
import type { Tx } from '@/lib/platform/transaction'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { MatchRun, RegisterName } from '../model'

type Row = Prisma.MatchRunGetPayload<object>

const toRun = ({ day, register, ...row }: Row): MatchRun => ({
  ...row,
  day: dayOf(day),
  register: register as RegisterName,
})

/** The latest round, whatever became of it: by its id, for the demo's clock may have been set back since. */
export async function findLatestRun(tx: Tx, countyCode: string): Promise<MatchRun | null> {
  const row = await tx.matchRun.findFirst({ where: { countyCode }, orderBy: { id: 'desc' } })
  return row && toRun(row)
}

/** One round at a time: whoever begins or moves one holds this until the end of the transaction. */
export async function lockRuns(tx: Tx, countyCode: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('match-run:' || ${countyCode}, 0))::text`
}

export async function insertRun(
  tx: Tx,
  countyCode: string,
  run: { day: PlainDate; fingerprint: string; totalCount: number },
  now: Date,
): Promise<string> {
  const id = newId()
  await tx.matchRun.create({
    data: {
      countyCode,
      id,
      ...run,
      day: toDayColumn(run.day),
      status: 'running',
      register: 'talent',
      startedAt: now,
    },
  })
  return id
}

type Move = Partial<Pick<MatchRun, 'status' | 'register' | 'cursor' | 'finishedAt'>> & { readonly done?: number }

export async function moveRun(tx: Tx, countyCode: string, id: string, { done = 0, ...move }: Move): Promise<void> {
  await tx.matchRun.updateMany({
    where: { countyCode, id },
    data: { ...move, doneCount: { increment: done } },
  })
}

/** How many entries both registers hold. */
export async function countRegisters(tx: Tx, countyCode: string): Promise<number> {
  const where = { countyCode, status: 'active' as const }
  return (await tx.talent.count({ where })) + (await tx.enterprise.count({ where }))
}

/** The next part of a register after a cursor: its last id and how many it holds; null at the end. */
export async function findNextPart(
  tx: Tx,
  countyCode: string,
  register: RegisterName,
  { cursor, size }: { cursor: string | null; size: number },
): Promise<{ last: string; count: number } | null> {
  const after = cursor === null ? Prisma.empty : Prisma.sql`AND id > ${cursor}::uuid`
  const rows = await tx.$queryRaw<{ last: string | null; count: number }[]>`
    SELECT (array_agg(id ORDER BY id DESC))[1]::text AS last, count(*)::int AS count
      FROM (SELECT id FROM ${sqlName(register)} WHERE county_code = ${countyCode} ${after} ORDER BY id LIMIT ${size}) AS part`
  const [part] = rows
  return part?.last ? { last: part.last, count: part.count } : null
}

/** How many entries findNextPart goes through in all. */
export function countEntries(tx: Tx, countyCode: string, register: RegisterName): Promise<number> {
  return register === 'talent'
    ? tx.talent.count({ where: { countyCode } })
    : tx.enterprise.count({ where: { countyCode } })
}
