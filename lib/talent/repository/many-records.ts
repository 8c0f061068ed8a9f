import { asColumns } from '@/lib/platform/column-names'
import type { Tx } from '@/lib/platform/transaction'
import type { AnyRecord, ListedKind } from '../rules/plan-records'

export type OwnedRecord = { readonly talentId: string; readonly kind: ListedKind; readonly row: AnyRecord }

/** Records of many talents, one statement for each kind; days, months and fen are JSON as the model has them. */
export async function insertManyRecords(tx: Tx, countyCode: string, records: readonly OwnedRecord[]): Promise<void> {
  for (const [kind, owned] of Map.groupBy(records, (record) => record.kind)) {
    await INSERTS[kind](tx, asColumns(owned.map(({ talentId, row }) => ({ ...row, countyCode, talentId }))))
  }
}

const INSERTS: Record<ListedKind, (tx: Tx, json: string) => Promise<unknown>> = {
  education: (tx, json) =>
    tx.$executeRaw`INSERT INTO education_record SELECT * FROM jsonb_populate_recordset(NULL::education_record, ${json}::jsonb)`,
  credential: (tx, json) =>
    tx.$executeRaw`INSERT INTO credential SELECT * FROM jsonb_populate_recordset(NULL::credential, ${json}::jsonb)`,
  employment: (tx, json) =>
    tx.$executeRaw`INSERT INTO employment SELECT * FROM jsonb_populate_recordset(NULL::employment, ${json}::jsonb)`,
  insurance: (tx, json) =>
    tx.$executeRaw`INSERT INTO insurance_spell SELECT * FROM jsonb_populate_recordset(NULL::insurance_spell, ${json}::jsonb)`,
  housing: (tx, json) =>
    tx.$executeRaw`INSERT INTO housing_record SELECT * FROM jsonb_populate_recordset(NULL::housing_record, ${json}::jsonb)`,
  honour: (tx, json) =>
    tx.$executeRaw`INSERT INTO honour SELECT * FROM jsonb_populate_recordset(NULL::honour, ${json}::jsonb)`,
}

/** Takes records away: those of an undone entry, and those about to be written anew under the same id. */
export async function deleteManyRecords(
  tx: Tx,
  countyCode: string,
  records: readonly { kind: ListedKind; id: string }[],
): Promise<void> {
  for (const [kind, some] of Map.groupBy(records, (record) => record.kind)) {
    await DELETES[kind](tx, { countyCode, id: { in: some.map(({ id }) => id) } })
  }
}

type Where = { countyCode: string; id: { in: string[] } }

const DELETES: Record<ListedKind, (tx: Tx, where: Where) => Promise<unknown>> = {
  education: (tx, where) => tx.educationRecord.deleteMany({ where }),
  credential: (tx, where) => tx.credential.deleteMany({ where }),
  employment: (tx, where) => tx.employment.deleteMany({ where }),
  insurance: (tx, where) => tx.insuranceSpell.deleteMany({ where }),
  housing: (tx, where) => tx.housingRecord.deleteMany({ where }),
  honour: (tx, where) => tx.honour.deleteMany({ where }),
}
