import type { YearClosingStatus } from '@/lib/fund/model'
import type { Fen } from '@/lib/kernel/fen'
import { fenOf } from '@/lib/platform/fen-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { ClosingLine, YearClosing } from '../rules/closing'

const WITH = {
  yearClosingLines: { orderBy: { subBudgetId: 'asc' } },
  madeBy: { select: { displayName: true } },
  postedBy: { select: { displayName: true } },
} as const
type LineRow = { subBudgetId: string } & Record<keyof Omit<ClosingLine, 'subBudgetId'>, bigint>
type Row = Awaited<ReturnType<typeof findRows>>[number]

const toLine = (row: LineRow): ClosingLine => ({
  subBudgetId: row.subBudgetId,
  carriedFen: fenOf(row.carriedFen),
  returnedFen: fenOf(row.returnedFen),
  lapsedFen: fenOf(row.lapsedFen),
  reservedFen: fenOf(row.reservedFen),
  committedFen: fenOf(row.committedFen),
})

const toClosing = (row: Row): YearClosing => ({
  id: row.id,
  fundYearId: row.fundYearId,
  status: row.status,
  version: row.version,
  documentNumber: row.documentNumber,
  contentHash: row.contentHash,
  lines: row.yearClosingLines.map(toLine),
  madeById: row.madeById,
  madeBy: row.madeBy.displayName,
  madeAt: row.madeAt,
  postedBy: row.postedBy?.displayName ?? null,
  postedAt: row.postedAt,
})

const findRows = (tx: Tx, where: { countyCode: string; fundYearId: string } | { countyCode: string; id: string }) =>
  tx.yearClosing.findMany({ where, include: WITH, orderBy: { id: 'asc' } })

/** Every closing of a year that was not given up, the first one first. */
export async function findClosings(tx: Tx, countyCode: string, fundYearId: string): Promise<YearClosing[]> {
  return (await findRows(tx, { countyCode, fundYearId })).filter(({ status }) => status !== 'cancelled').map(toClosing)
}

export async function findClosingForUpdate(tx: Tx, countyCode: string, id: string): Promise<YearClosing | null> {
  await tx.$queryRaw`select 1 from year_closing where county_code = ${countyCode} and id = ${id}::uuid for update`
  const [row] = await findRows(tx, { countyCode, id })
  return row ? toClosing(row) : null
}

type NewClosing = Pick<YearClosing, 'fundYearId' | 'documentNumber' | 'contentHash' | 'lines' | 'madeById'> & {
  readonly totals: Omit<ClosingLine, 'subBudgetId'>
}
const columns = ({ carriedFen, returnedFen, lapsedFen, reservedFen, committedFen }: NewClosing['totals']) => {
  const column = (amount: Fen) => BigInt(amount)
  return {
    carriedFen: column(carriedFen),
    returnedFen: column(returnedFen),
    lapsedFen: column(lapsedFen),
    reservedFen: column(reservedFen),
    committedFen: column(committedFen),
  }
}

export async function insertClosing(
  tx: Tx,
  countyCode: string,
  { lines, totals, ...row }: NewClosing,
  now: Date,
): Promise<string> {
  const id = newId()
  await tx.yearClosing.create({ data: { countyCode, id, ...row, ...columns(totals), status: 'made', madeAt: now } })
  await tx.yearClosingLine.createMany({
    data: lines.map((line) => ({ countyCode, closingId: id, subBudgetId: line.subBudgetId, ...columns(line) })),
  })
  return id
}

type Signature =
  | { readonly postedById: string; readonly postedAt: Date }
  | { readonly cancelledById: string; readonly cancelledReason: string }

/** Moves the status with the signature it needs; false when somebody was faster. */
export async function moveClosing(
  tx: Tx,
  countyCode: string,
  { id, status, version }: Pick<YearClosing, 'id' | 'status' | 'version'>,
  to: { status: YearClosingStatus } & Signature,
): Promise<boolean> {
  const moved = await tx.yearClosing.updateMany({
    where: { countyCode, id, status, version },
    data: { ...to, version: { increment: 1 } },
  })
  return moved.count === 1
}
