import { Prisma } from '@/generated/prisma/client'
import { fenOf, fenOrNull } from '@/lib/platform/fen-column'
import { dayOrNull } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import type { MetricKey } from '../metrics'
import {
  DIMENSIONS,
  type Dimension,
  type Figure,
  type MetricRow,
  type MetricScope,
  type RowKind,
  type Slice,
} from '../model'
import { caseRows } from './case-rows'
import { budgetRows, openingRows, paidRows, paymentRows, reservedRows } from './money-rows'
import { talentRows } from './talent-rows'

/** The one query behind a metric: its figure, its slices and its list are all taken from these rows. */
function rowsOf(countyCode: string, metric: MetricKey, scope: MetricScope): Prisma.Sql {
  switch (metric) {
    case 'budgeted':
      return budgetRows(countyCode, scope)
    case 'reserved':
      return reservedRows(countyCode, scope)
    case 'committed':
    case 'inTransit':
      return paymentRows(countyCode, scope, metric)
    case 'paid':
      return paidRows(countyCode, scope)
    case 'openingPaid':
      return openingRows(countyCode, scope)
    case 'talents':
    case 'introduced':
    case 'graduates':
    case 'recognised':
      return talentRows(countyCode, scope, metric)
    case 'submitted':
    case 'accepted':
    case 'approved':
    case 'noticed':
    case 'granted':
    case 'disbursed':
    case 'open':
    case 'overdue':
      return caseRows(countyCode, scope, metric)
  }
}

const COLUMNS: Record<Dimension, Prisma.Sql> = {
  township: Prisma.sql`r.township`,
  tier: Prisma.sql`r.tier`,
  industry: Prisma.sql`r.industry`,
  month: Prisma.sql`r.month`,
  category: Prisma.sql`r.category`,
}

function narrowing({ where = {} }: MetricScope): Prisma.Sql {
  const wanted = DIMENSIONS.filter((dimension) => where[dimension] !== undefined)
  const tests = wanted.map((dimension) => Prisma.sql`coalesce(${COLUMNS[dimension]}, 'none') = ${where[dimension]}`)
  return tests.length === 0 ? Prisma.sql`TRUE` : Prisma.join(tests, ' AND ')
}

type Sum = { count: number; amountFen: bigint }

export async function findFigure(tx: Tx, countyCode: string, metric: MetricKey, scope: MetricScope): Promise<Figure> {
  const [sum] = await tx.$queryRaw<Sum[]>`
    SELECT count(*)::int AS count, coalesce(sum(r.amount_fen), 0)::bigint AS "amountFen"
      FROM (${rowsOf(countyCode, metric, scope)}) r WHERE ${narrowing(scope)}`
  return { count: sum!.count, amountFen: fenOf(sum!.amountFen) }
}

/** The same rows split by one or two dimensions; rows without a value fall under 'none'. Keys are joined by '|'. */
export async function findSlices(
  tx: Tx,
  countyCode: string,
  metric: MetricKey,
  scope: MetricScope,
  by: readonly Dimension[],
): Promise<Slice[]> {
  const key = Prisma.join(
    by.map((dimension) => Prisma.sql`coalesce(${COLUMNS[dimension]}, 'none')`),
    " || '|' || ",
  )
  const slices = await tx.$queryRaw<(Sum & { key: string })[]>`
    SELECT ${key} AS key, count(*)::int AS count, coalesce(sum(r.amount_fen), 0)::bigint AS "amountFen"
      FROM (${rowsOf(countyCode, metric, scope)}) r WHERE ${narrowing(scope)} GROUP BY 1 ORDER BY 1`
  return slices.map((slice) => ({ ...slice, amountFen: fenOf(slice.amountFen) }))
}

type Row = Omit<MetricRow, 'day' | 'amountFen' | 'kind'> & { kind: RowKind; day: Date | null; amountFen: bigint | null }

/** A page of the rows behind a figure, newest first. */
export async function findRows(
  tx: Tx,
  countyCode: string,
  metric: MetricKey,
  scope: MetricScope,
  page: { offset: number; limit: number },
): Promise<MetricRow[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT r.id, r.link, r.kind, r.title, r.detail, unit.name AS "unitName", r.day, r.amount_fen AS "amountFen"
      FROM (${rowsOf(countyCode, metric, scope)}) r
      LEFT JOIN unit ON unit.county_code = ${countyCode} AND unit.code = r.township
     WHERE ${narrowing(scope)}
     ORDER BY r.day DESC NULLS LAST, r.id DESC
     LIMIT ${page.limit} OFFSET ${page.offset}`
  return rows.map((row) => ({ ...row, day: dayOrNull(row.day), amountFen: fenOrNull(row.amountFen) }))
}
