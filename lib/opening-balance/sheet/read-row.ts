import type { Fault, ReadRow, ReadSheet } from '@/lib/register-import/sheet/model'
import { OpeningLineFields } from '../schema'
import type { LineFault } from '../rules/line-fault'

export type RowReading =
  | { readonly ok: true; readonly row: number; readonly fields: OpeningLineFields }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** A row as the fields of a line; what a cell already complained of is not told twice. */
export function readRow(sheet: ReadSheet, { row, values, faults }: ReadRow): RowReading {
  const parsed = OpeningLineFields.safeParse(values)
  if (parsed.success && faults.length === 0) return { ok: true, row, fields: parsed.data }
  const told = new Set(faults.map(({ header }) => header))
  const more = parsed.success
    ? []
    : parsed.error.issues.map((issue) => {
        const field = String(issue.path[0]) as LineFault['field']
        return faultAt(sheet, row, { field, code: 'field', text: issue.message })
      })
  return { ok: false, faults: [...faults, ...more.filter(({ header }) => !told.has(header))] }
}

/** A fault of a line with its place in the sheet; of a column that the sheet does not have, it is the row's. */
export function faultAt({ used }: ReadSheet, row: number, { field, code, text }: LineFault): Fault {
  return { row, header: used.find(({ key }) => key === field)?.header ?? '', code, text }
}
