import { Prisma } from '@/generated/prisma/client'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { sqlName } from '@/lib/platform/sql-name'
import { Frame } from './frame'
import type { Register } from './look'
import { type MatchedItem, standingSql } from './standing-sql'

const column = (index: number): Prisma.Sql => sqlName(`s${index}`)

/** Every subject of the register against every item in one pass: `id`, then `s0`, `s1` … in the order of the items. */
export function standingsSql(register: Register, items: readonly MatchedItem[], day: PlainDate): Prisma.Sql {
  const frame = new Frame(register, day)
  const columns = items.map((item, index) => Prisma.sql`, ${standingSql(frame, item, day)} AS ${column(index)}`)
  // Without the OFFSET whoever reads a column twice has its rules worked out twice.
  return Prisma.sql`SELECT asked.id ${Prisma.join(columns, ' ')} FROM (${frame.rows()}) AS asked OFFSET 0`
}

/** For each item how many meet it and of how many it is not known. */
export function countsSql(register: Register, items: readonly MatchedItem[], day: PlainDate): Prisma.Sql {
  const counts = items.map(
    (_, index) =>
      Prisma.sql`count(*) FILTER (WHERE ${column(index)})::int, count(*) FILTER (WHERE ${column(index)} IS NULL)::int`,
  )
  return Prisma.sql`SELECT ARRAY[${Prisma.join(counts, ', ')}] AS counts FROM (${standingsSql(register, items, day)}) AS standing`
}

/** A row for every subject and item that is met or not known. */
export function pairsSql(register: Register, items: readonly MatchedItem[], day: PlainDate): Prisma.Sql {
  const standings = items.map((_, index) => Prisma.sql`standing.${column(index)}`)
  return Prisma.sql`
    SELECT subject_id, item_id, is_met
      FROM (SELECT standing.id AS subject_id, unnest(${items.map(({ itemId }) => itemId)}::uuid[]) AS item_id,
                   unnest(ARRAY[${Prisma.join(standings, ', ')}]) AS is_met
              FROM (${standingsSql(register, items, day)}) AS standing) AS pair
     WHERE is_met IS NOT FALSE`
}
