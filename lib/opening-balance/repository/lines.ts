import { dayOf, dayOrNull, toDayColumn, toDayColumnOrNull } from '@/lib/platform/day-column'
import { fenOf } from '@/lib/platform/fen-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { LeftPlan, NewOpeningLine, OpeningLine } from '../model'

type Row = Awaited<ReturnType<Tx['openingLine']['findMany']>>[number]

/** The lines of a batch in their order. */
export async function findLines(tx: Tx, countyCode: string, batchId: string): Promise<OpeningLine[]> {
  const rows = await tx.openingLine.findMany({ where: { countyCode, batchId }, orderBy: { line: 'asc' } })
  return rows.map(toLine)
}

function toLine(row: Row): OpeningLine {
  const { bankName, accountSealed, accountMasked } = row
  return {
    ...plainOf(row),
    grantedOn: dayOf(row.grantedOn),
    paidFen: fenOf(row.paidFen),
    countyFen: fenOf(row.countyFen),
    paidFrom: dayOrNull(row.paidFrom),
    paidTo: dayOrNull(row.paidTo),
    left: toPlan(row),
    payee:
      bankName !== null && accountSealed !== null && accountMasked !== null
        ? { bankName, accountSealed, accountMasked }
        : null,
  }
}

function plainOf(row: Row) {
  const { id, awardId, line, sheetRow, talentId, enterpriseId, employerId, townshipCode, beneficiaryName } = row
  const { itemId, itemCode, category, title, year, months, place, note, reversesLineId } = row
  return {
    ...{ id, awardId, line, sheetRow, talentId, enterpriseId, employerId, townshipCode, beneficiaryName },
    ...{ itemId, itemCode, category, title, year, months, place, note, reversesLineId },
  }
}

function toPlan(row: Row): LeftPlan | null {
  const { leftCount, leftFirstOn, leftEveryMonths, leftCountyPercent } = row
  if (leftFirstOn === null || leftEveryMonths === null || leftCountyPercent === null) return null
  return {
    count: leftCount,
    firstOn: dayOf(leftFirstOn),
    everyMonths: leftEveryMonths,
    eachFen: fenOf(row.leftEachFen),
    lastFen: fenOf(row.leftLastFen),
    countyPercent: leftCountyPercent,
    isRechecked: row.leftRecheck,
  }
}

/** Adds lines behind those that are there. */
export async function insertLines(
  tx: Tx,
  countyCode: string,
  batchId: string,
  lines: readonly NewOpeningLine[],
): Promise<void> {
  const last = await tx.openingLine.aggregate({ where: { countyCode, batchId }, _max: { line: true } })
  const from = (last._max.line ?? 0) + 1
  await tx.openingLine.createMany({
    data: lines.map(({ left, payee, ...line }, index) => ({
      ...line,
      countyCode,
      batchId,
      id: newId(),
      line: from + index,
      grantedOn: toDayColumn(line.grantedOn),
      paidFen: BigInt(line.paidFen),
      countyFen: BigInt(line.countyFen),
      paidFrom: toDayColumnOrNull(line.paidFrom),
      paidTo: toDayColumnOrNull(line.paidTo),
      ...toPlanColumns(left),
      ...payee,
    })),
  })
}

const toPlanColumns = (left: LeftPlan | null) =>
  left && {
    leftCount: left.count,
    leftFirstOn: toDayColumn(left.firstOn),
    leftEveryMonths: left.everyMonths,
    leftEachFen: BigInt(left.eachFen),
    leftLastFen: BigInt(left.lastFen),
    leftCountyPercent: left.countyPercent,
    leftRecheck: left.isRechecked,
  }

/** Takes the lines that came from a workbook out again. */
export async function deleteSheetLines(tx: Tx, countyCode: string, batchId: string): Promise<void> {
  await tx.openingLine.deleteMany({ where: { countyCode, batchId, sheetRow: { not: null } } })
}

/** Takes the lines of one award out; the number there were. */
export async function deleteAwardLines(
  tx: Tx,
  countyCode: string,
  { batchId, awardId }: { batchId: string; awardId: string },
): Promise<number> {
  return (await tx.openingLine.deleteMany({ where: { countyCode, batchId, awardId } })).count
}
