import type { TalentRecords } from '../model'
import * as merges from './merge-record'
import type { NewRecords } from './new-record'

/** The kinds of record that an entry of many rows may bring, by their list under a talent. */
export const RECORD_LISTS = {
  education: 'educations',
  credential: 'credentials',
  employment: 'employments',
  insurance: 'insurance',
  housing: 'housing',
  honour: 'honours',
} as const
export type ListedKind = keyof typeof RECORD_LISTS
export const LISTED_KINDS = Object.keys(RECORD_LISTS) as ListedKind[]

type RowOf<K extends ListedKind> = TalentRecords[(typeof RECORD_LISTS)[K]][number]
export type AnyRecord = RowOf<ListedKind>

/** A record to be written; `before` null: it is new. */
export type RecordWrite = { readonly kind: ListedKind; readonly before: AnyRecord | null; readonly after: AnyRecord }
export type RecordFault = { readonly field: string; readonly code: string; readonly text: string }
export type RecordPlan = {
  readonly records: TalentRecords
  readonly writes: readonly RecordWrite[]
  readonly faults: readonly RecordFault[]
}

/** Lays the records of one row over those that are there: all of them, or none when one is refused. */
export function planRecords(records: TalentRecords, said: NewRecords): RecordPlan {
  const writes: RecordWrite[] = []
  const faults: RecordFault[] = []
  let after = records
  for (const kind of LISTED_KINDS) {
    for (const one of said[RECORD_LISTS[kind]]) {
      const merge = mergeInto(after, kind, one)
      if (merge.is === 'refused') {
        faults.push({ field: `${kind}.${merge.field}`, code: merge.code, text: merge.text })
      } else if (merge.is !== 'same') {
        const before = merge.is === 'changed' ? merge.before : null
        writes.push({ kind, before, after: merge.row })
        after = withRecord(after, kind, merge.row)
      }
    }
  }
  return faults.length > 0 ? { records, writes: [], faults } : { records: after, writes, faults }
}

type AnyMerge = merges.Merge<AnyRecord>

function mergeInto(records: TalentRecords, kind: ListedKind, said: AnyRecord): AnyMerge {
  switch (kind) {
    case 'education':
      return merges.mergeEducation(records.educations, said as RowOf<'education'>)
    case 'credential':
      return merges.mergeCredential(records.credentials, said as RowOf<'credential'>)
    case 'employment':
      return merges.mergeEmployment(records.employments, said as RowOf<'employment'>)
    case 'insurance':
      return merges.mergeInsurance(records.insurance, said as RowOf<'insurance'>)
    case 'housing':
      return merges.mergeHousing(records.housing, said as RowOf<'housing'>)
    case 'honour':
      return merges.mergeHonour(records.honours, said as RowOf<'honour'>)
  }
}

/** The records with this one put in, or put in the place of the one with its id. */
export function withRecord(records: TalentRecords, kind: ListedKind, row: AnyRecord): TalentRecords {
  const list = RECORD_LISTS[kind]
  const others = (records[list] as readonly AnyRecord[]).filter(({ id }) => id !== row.id)
  return { ...records, [list]: [...others, row] }
}

export function withoutRecord(records: TalentRecords, kind: ListedKind, id: string): TalentRecords {
  const list = RECORD_LISTS[kind]
  return { ...records, [list]: (records[list] as readonly AnyRecord[]).filter((one) => one.id !== id) }
}

/** Several writes of the same record as one: from what it was at first to what it is at last. */
export function compactWrites(writes: readonly RecordWrite[]): RecordWrite[] {
  const byId = new Map<string, RecordWrite>()
  for (const write of writes) {
    const first = byId.get(write.after.id)
    byId.set(write.after.id, first ? { ...write, before: first.before } : write)
  }
  return [...byId.values()]
}
