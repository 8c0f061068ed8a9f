import { Prisma } from '@/generated/prisma/client'
import { gramsOf } from '@/lib/fact/rules/name-grams'
import type { RegisterScope } from '@/lib/fact/rules/register-scope'
import type { Fen } from '@/lib/kernel/fen'
import type { RegisterName } from '@/lib/matching/model'
import { fenOf } from '@/lib/platform/fen-column'
import { sqlName } from '@/lib/platform/sql-name'
import type { Tx } from '@/lib/platform/transaction'
import type { SimulationChange, SimulationVerdict } from '../model'

export type LineFilter = {
  readonly simulationId: string
  readonly register: RegisterName
  readonly verdict?: SimulationVerdict | undefined
  readonly change?: SimulationChange | undefined
  readonly mark?: string | undefined
  readonly name?: string | undefined
}

export type LineRow = {
  readonly subjectId: string
  readonly name: string
  readonly number: string
  readonly townshipName: string
  readonly employerName: string | null
  readonly verdict: SimulationVerdict
  readonly change: SimulationChange | null
  readonly amountFen: Fen
  readonly beforeFen: Fen
  readonly cutFen: Fen
}

type Row = Omit<LineRow, 'amountFen' | 'beforeFen' | 'cutFen'> & {
  amountFen: bigint
  beforeFen: bigint
  cutFen: bigint
}

/** One page in the order of the register, with one row more when there is a next page. */
export async function findLinePage(
  tx: Tx,
  countyCode: string,
  { scope, filter, after, size }: { scope: RegisterScope; filter: LineFilter; after: string | undefined; size: number },
): Promise<LineRow[]> {
  const { register } = filter
  const number = register === 'talent' ? Prisma.sql`subject.identity_masked` : Prisma.sql`subject.uscc`
  const rows = await tx.$queryRaw<Row[]>`
    SELECT line.subject_id::text AS "subjectId", subject.name, ${number} AS number, town.short_name AS "townshipName",
           firm.name AS "employerName", line.verdict::text AS verdict, line.change::text AS change,
           line.amount_fen AS "amountFen", line.before_fen AS "beforeFen", line.cut_fen AS "cutFen"
      FROM simulation_line AS line
      JOIN ${sqlName(register)} AS subject ON subject.county_code = line.county_code AND subject.id = line.subject_id
      JOIN unit AS town ON town.county_code = subject.county_code AND town.code = subject.township_code
      LEFT JOIN enterprise AS firm ON firm.county_code = line.county_code AND firm.id = line.enterprise_id
       AND line.subject_kind = 'talent'
     WHERE line.county_code = ${countyCode} AND line.simulation_id = ${filter.simulationId}::uuid
       AND line.subject_kind = ${register} AND ${placeOf(scope, register)} AND ${filtered(filter, after)}
     ORDER BY line.subject_id LIMIT ${size + 1}`
  return rows.map((row) => ({
    ...row,
    amountFen: fenOf(row.amountFen),
    beforeFen: fenOf(row.beforeFen),
    cutFen: fenOf(row.cutFen),
  }))
}

function filtered({ verdict, change, mark, name }: LineFilter, after: string | undefined): Prisma.Sql {
  const where = [
    Prisma.sql`true`,
    ...(verdict ? [Prisma.sql`line.verdict = ${verdict}::simulation_verdict`] : []),
    ...(change ? [Prisma.sql`line.change = ${change}::simulation_change`] : []),
    ...(mark ? [Prisma.sql`${mark} = ANY(line.marks)`] : []),
    ...(name ? [Prisma.sql`subject.name_grams @> ${gramsOf(name)}::text[] AND strpos(subject.name, ${name}) > 0`] : []),
    ...(after ? [Prisma.sql`line.subject_id > ${after}::uuid`] : []),
  ]
  return Prisma.join(where, ' AND ')
}

function placeOf(scope: RegisterScope, register: RegisterName): Prisma.Sql {
  if (scope.kind === 'county') return Prisma.sql`true`
  const { townships, villages } = scope
  if (register === 'talent')
    return Prisma.sql`(subject.township_code = ANY(${[...townships]}::text[]) OR subject.village_code = ANY(${[...villages]}::text[]))`
  return Prisma.sql`subject.township_code = ANY(${[...townships, ...villages.map((code) => code.slice(0, 9))]}::text[])`
}
