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

/** Keeps what was done to which row, sealed: it holds personal data. `from`: how many were kept before; `versions`: as the import left its people or enterprises. */
export async function insertEffects(
  tx: Tx,
  countyCode: string,
  batchId: string,
  effects: readonly Effect[],
  { from, versions }: { from: number; versions: ReadonlyMap<string, number> },
): Promise<void> {
  if (effects.length === 0) return
  const rows = effects.map(({ entity, entityId, subjectId, before, after }, index) => ({
    ...{ countyCode, batchId, sequence: from + index, entity, entityId, subjectId },
    isCreated: before === null,
    subjectVersion: versions.get(subjectId) ?? null,
    contentSealed: seal(IMPORT_ROW, JSON.stringify({ before, after })),
  }))
  await tx.$executeRaw`
    INSERT INTO import_row SELECT * FROM jsonb_populate_recordset(NULL::import_row, ${asColumns(rows)}::jsonb)`
}

/** A person or an enterprise that a batch was about. */
export type BatchSubject = {
  readonly id: string
  readonly isNew: boolean
  /** Records that came with the batch. */
  readonly records: number
  readonly version: number | null
}

/** Whom the batch was about, without opening what was kept of each. */
export const findSubjects = (tx: Tx, countyCode: string, batchId: string): Promise<BatchSubject[]> =>
  tx.$queryRaw`
    SELECT subject_id::text AS id, bool_or(is_created AND entity IN ('talent', 'enterprise')) AS "isNew",
      (count(*) FILTER (WHERE entity NOT IN ('talent', 'enterprise', 'account', 'verification')))::int AS records,
      max(subject_version) AS version
    FROM import_row WHERE county_code = ${countyCode} AND batch_id = ${batchId}::uuid GROUP BY 1 ORDER BY 1`

/** The verifications that the batch asked for or closed. */
export const findTouchedVerifications = (
  tx: Tx,
  countyCode: string,
  batchId: string,
): Promise<{ entity: string; entityId: string; isCreated: boolean }[]> =>
  tx.importRow.findMany({
    where: { countyCode, batchId, entity: 'verification' },
    select: { entity: true, entityId: true, isCreated: true },
  })

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
