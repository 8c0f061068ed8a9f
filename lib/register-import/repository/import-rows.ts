import type { Columns, Effect } from '@/lib/fact/rules/effect'
import { asColumns } from '@/lib/platform/column-names'
import { seal, unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import { IMPORT_ROW } from '../rules/sealed-purposes'
import type { Fault } from '../sheet/model'

/** Writes the faults of a check; those of a check before are gone. */
export async function replaceFaults(
  tx: Tx,
  countyCode: string,
  batchId: string,
  faults: readonly Fault[],
): Promise<void> {
  await tx.importFault.deleteMany({ where: { countyCode, batchId } })
  if (faults.length === 0) return
  const json = asColumns(faults.map((fault, sequence) => ({ countyCode, batchId, sequence, ...fault })))
  await tx.$executeRaw`
    INSERT INTO import_fault SELECT * FROM jsonb_populate_recordset(NULL::import_fault, ${json}::jsonb)`
}

/** Keeps what was done to which row, sealed: it holds personal data. `from`: how many were kept before. */
export async function insertEffects(
  tx: Tx,
  countyCode: string,
  batchId: string,
  effects: readonly Effect[],
  from: number,
): Promise<void> {
  if (effects.length === 0) return
  const rows = effects.map(({ entity, entityId, subjectId, before, after }, index) => ({
    ...{ countyCode, batchId, sequence: from + index, entity, entityId, subjectId },
    isCreated: before === null,
    contentSealed: seal(IMPORT_ROW, JSON.stringify({ before, after })),
  }))
  await tx.$executeRaw`
    INSERT INTO import_row SELECT * FROM jsonb_populate_recordset(NULL::import_row, ${asColumns(rows)}::jsonb)`
}

/** Whom the batch was about, each once. */
export async function findSubjectIds(tx: Tx, countyCode: string, batchId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ subjectId: string }[]>`
    SELECT DISTINCT subject_id::text AS "subjectId" FROM import_row
    WHERE county_code = ${countyCode} AND batch_id = ${batchId}::uuid ORDER BY 1`
  return rows.map(({ subjectId }) => subjectId)
}

/** What the batch did to these, in the order in which it was done. */
export async function findEffects(
  tx: Tx,
  countyCode: string,
  batchId: string,
  subjectIds: readonly string[],
): Promise<Effect[]> {
  const rows = await tx.importRow.findMany({
    where: { countyCode, batchId, subjectId: { in: [...subjectIds] } },
    orderBy: { sequence: 'asc' },
    select: { entity: true, entityId: true, subjectId: true, contentSealed: true },
  })
  return rows.map(({ contentSealed, ...row }) => {
    const content = JSON.parse(unseal(IMPORT_ROW, contentSealed)) as { before: Columns | null; after: Columns }
    return { ...row, ...content }
  })
}

export async function insertLeftovers(
  tx: Tx,
  countyCode: string,
  batchId: string,
  leftovers: readonly { subjectId: string; text: string }[],
): Promise<void> {
  if (leftovers.length === 0) return
  await tx.importLeftover.createMany({
    data: leftovers.map(({ subjectId, text }, sequence) => ({ countyCode, batchId, sequence, subjectId, text })),
  })
}
