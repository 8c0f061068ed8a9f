import type { RegisterName } from '@/lib/matching/model'
import { fenOf } from '@/lib/platform/fen-column'
import type { Fen } from '@/lib/kernel/fen'
import type { Tx } from '@/lib/platform/transaction'
import type { SimulationLine } from '../model'

export async function insertLines(
  tx: Tx,
  countyCode: string,
  { simulationId, register }: { simulationId: string; register: RegisterName },
  lines: readonly SimulationLine[],
): Promise<void> {
  await tx.simulationLine.createMany({
    data: lines.map(({ marks, ...line }) => ({
      ...line,
      countyCode,
      simulationId,
      subjectKind: register,
      marks: [...marks],
    })),
  })
}

/** The people of earlier simulations of a version: only the latest one's can be opened. */
export async function deleteLinesBefore(tx: Tx, countyCode: string, versionId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM simulation_line AS line USING simulation
     WHERE line.county_code = ${countyCode} AND simulation.county_code = line.county_code
       AND simulation.id = line.simulation_id AND simulation.version_id = ${versionId}::uuid`
}

export type SharedLine = {
  readonly subjectId: string
  readonly enterpriseId: string | null
  readonly controllerKey: string | null
  readonly amountFen: Fen
  readonly beforeFen: Fen
}

type Row = Omit<SharedLine, 'amountFen' | 'beforeFen'> & { amountFen: bigint; beforeFen: bigint }

/**
 * What was granted in earlier parts to these spouses, one by one, and at these enterprises and their sisters, as one sum for
 * each enterprise (`subjectId` is then empty).
 */
export async function findSharedLines(
  tx: Tx,
  countyCode: string,
  simulationId: string,
  of: { spouseIds: readonly string[]; enterpriseIds: readonly string[]; controllerKeys: readonly string[] },
): Promise<SharedLine[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT line.subject_id::text AS "subjectId", NULL AS "enterpriseId", NULL AS "controllerKey",
           CASE WHEN line.verdict = 'entitled' THEN line.amount_fen ELSE 0 END::bigint AS "amountFen", line.before_fen AS "beforeFen"
      FROM simulation_line AS line
     WHERE line.county_code = ${countyCode} AND line.simulation_id = ${simulationId}::uuid
       AND line.subject_id = ANY(${[...of.spouseIds]}::uuid[])
    UNION ALL
    SELECT '', firm.id::text, firm.controller_key,
           coalesce(sum(line.amount_fen) FILTER (WHERE line.verdict = 'entitled'), 0)::bigint, sum(line.before_fen)::bigint
      FROM simulation_line AS line
      JOIN enterprise AS firm ON firm.county_code = line.county_code AND firm.id = line.enterprise_id
     WHERE line.county_code = ${countyCode} AND line.simulation_id = ${simulationId}::uuid
       AND (firm.id = ANY(${[...of.enterpriseIds]}::uuid[]) OR firm.controller_key = ANY(${[...of.controllerKeys]}::text[]))
     GROUP BY firm.id, firm.controller_key`
  return rows.map((row) => ({ ...row, amountFen: fenOf(row.amountFen), beforeFen: fenOf(row.beforeFen) }))
}
