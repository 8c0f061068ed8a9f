import type { Actor } from '@/lib/kernel/actor'
import { asColumns } from '@/lib/platform/column-names'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'

export type ComparisonList = {
  readonly id: string
  readonly number: string
  readonly departmentCode: string
  readonly departmentName: string
  readonly lineCount: number
  readonly answeredCount: number
  readonly exportedByName: string
  readonly exportedAt: Date
}

/** The number of the day's next list: one at a time. */
export async function nextNumber(tx: Tx, countyCode: string, day: string): Promise<string> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`comparison:${countyCode}`}, 0))::text`
  const prefix = `BD${day.replaceAll('-', '')}-`
  const made = await tx.comparisonList.count({ where: { countyCode, number: { startsWith: prefix } } })
  return `${prefix}${String(made + 1).padStart(2, '0')}`
}

export async function insertComparison(
  tx: Tx,
  actor: Actor,
  list: { number: string; departmentCode: string; verificationIds: readonly string[] },
  now: Date,
): Promise<string> {
  const { countyCode } = actor
  const id = newId()
  const { number, departmentCode, verificationIds } = list
  await tx.comparisonList.create({
    data: {
      ...{ countyCode, id, number, departmentCode, lineCount: verificationIds.length },
      exportedById: actor.accountId,
      exportedAt: now,
    },
  })
  const lines = verificationIds.map((verificationId, index) => ({
    countyCode,
    listId: id,
    line: index + 1,
    verificationId,
  }))
  await tx.$executeRaw`
    INSERT INTO comparison_line
    SELECT * FROM jsonb_populate_recordset(NULL::comparison_line, ${asColumns(lines)}::jsonb)`
  return id
}

const LIST = {
  id: true,
  number: true,
  departmentCode: true,
  lineCount: true,
  exportedAt: true,
  department: { select: { shortName: true } },
  exportedBy: { select: { displayName: true } },
  _count: { select: { lines: { where: { answeredAt: { not: null } } } } },
} as const

type Row = {
  id: string
  number: string
  departmentCode: string
  lineCount: number
  exportedAt: Date
  department: { shortName: string }
  exportedBy: { displayName: string }
  _count: { lines: number }
}

const toList = ({ department, exportedBy, _count, ...row }: Row): ComparisonList => ({
  ...row,
  departmentName: department.shortName,
  exportedByName: exportedBy.displayName,
  answeredCount: _count.lines,
})

/** How much of what waits for these departments stands on a list already that is still to be brought back. */
export async function countListed(
  tx: Tx,
  countyCode: string,
  departmentCodes: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ code: string; count: number }[]>`
    SELECT list.department_code AS code, count(DISTINCT line.verification_id)::int AS count
    FROM comparison_list AS list
      JOIN comparison_line AS line ON line.county_code = list.county_code AND line.list_id = list.id
      JOIN fact_verification AS waiting ON waiting.county_code = line.county_code AND waiting.id = line.verification_id
    WHERE list.county_code = ${countyCode} AND list.department_code = ANY(${[...departmentCodes]})
      AND line.answered_at IS NULL AND waiting.status = 'pending'
    GROUP BY 1`
  return new Map(rows.map(({ code, count }) => [code, count]))
}

/** How many people each list names; enterprises have no number to hide. */
export async function countPeople(
  tx: Tx,
  countyCode: string,
  listIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; count: number }[]>`
    SELECT line.list_id::text AS id, count(DISTINCT asked.subject_id)::int AS count
    FROM comparison_line AS line
      JOIN fact_verification AS asked ON asked.county_code = line.county_code AND asked.id = line.verification_id
    WHERE line.county_code = ${countyCode} AND line.list_id = ANY(${[...listIds]}::uuid[])
      AND asked.subject_kind = 'talent'
    GROUP BY 1`
  return new Map(rows.map(({ id, count }) => [id, count]))
}

export const MOST_COMPARISONS = 50

/** The latest lists of these departments. */
export async function findComparisons(
  tx: Tx,
  countyCode: string,
  departmentCodes: readonly string[],
): Promise<ComparisonList[]> {
  const rows = await tx.comparisonList.findMany({
    where: { countyCode, departmentCode: { in: [...departmentCodes] } },
    orderBy: [{ exportedAt: 'desc' }, { id: 'desc' }],
    take: MOST_COMPARISONS,
    select: LIST,
  })
  return rows.map(toList)
}

export async function findComparison(tx: Tx, countyCode: string, id: string): Promise<ComparisonList | null> {
  const row = await tx.comparisonList.findUnique({ where: { countyCode_id: { countyCode, id } }, select: LIST })
  return row && toList(row)
}

export type ComparisonLine = {
  readonly listId: string
  readonly number: string
  readonly departmentCode: string
  readonly line: number
  readonly verificationId: string
  readonly isAnswered: boolean
}

/** The lines of lists, by the list's id or by the numbers on a returned workbook. */
export async function findLines(
  tx: Tx,
  countyCode: string,
  by: { listId: string } | { numbers: readonly string[] },
): Promise<ComparisonLine[]> {
  const where = 'listId' in by ? { listId: by.listId } : { list: { is: { number: { in: [...by.numbers] } } } }
  const rows = await tx.comparisonLine.findMany({
    where: { countyCode, ...where },
    orderBy: [{ listId: 'asc' }, { line: 'asc' }],
    select: {
      listId: true,
      line: true,
      verificationId: true,
      answeredAt: true,
      list: { select: { number: true, departmentCode: true } },
    },
  })
  return rows.map(({ list, answeredAt, ...row }) => ({ ...row, ...list, isAnswered: answeredAt !== null }))
}

/** Marks lines as answered; false when one of them was already. */
export async function answerLines(
  tx: Tx,
  countyCode: string,
  lines: readonly { listId: string; line: number }[],
  now: Date,
): Promise<boolean> {
  const answered = await tx.$executeRaw`
    UPDATE comparison_line AS asked SET answered_at = ${now}::timestamptz
    FROM jsonb_to_recordset(${asColumns(lines)}::jsonb) AS said (list_id uuid, line int)
    WHERE asked.county_code = ${countyCode} AND asked.list_id = said.list_id AND asked.line = said.line
      AND asked.answered_at IS NULL`
  return answered === lines.length
}
