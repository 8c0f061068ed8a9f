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
  return Prisma.sql`SELECT asked.id ${Prisma.join(columns, ' ')} FROM (${frame.rows()}) AS asked`
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
  const pairs = items.map((item, index) => Prisma.sql`(${item.itemId}::uuid, standing.${column(index)})`)
  return Prisma.sql`
    SELECT standing.id AS subject_id, pair.item_id, pair.is_met
      FROM (${standingsSql(register, items, day)}) AS standing
     CROSS JOIN LATERAL (VALUES ${Prisma.join(pairs, ', ')}) AS pair (item_id, is_met)
     WHERE pair.is_met IS NOT FALSE`
}
