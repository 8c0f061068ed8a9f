/** A cell as a workbook gives it. */
export type Cell = string | number | boolean | Date | null

/** A place in a sheet, both counted from 0. */
export type Place = { readonly row: number; readonly column: number }

/** A sheet of a workbook, as lib/platform/workbook reads it. */
export type SheetContent = {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly (readonly Cell[])[]
  readonly formulas: readonly Place[]
  readonly errors: readonly Place[]
  readonly merges: readonly { readonly from: Place; readonly to: Place }[]
}

/** Why a cell cannot be taken: a code for counting, and what the person who filled it in should read. */
export type Complaint = { readonly code: string; readonly text: string }

/** What a cell says, in the words of a form's field ('2026-03-31', 'yes', '1234.50', a code), or why it cannot be taken. */
export type Reading =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly failure: Complaint }

/** A complaint with its place: the row as Excel counts it, the header of the column ('' for the row as a whole). */
export type Fault = Complaint & { readonly row: number; readonly header: string }

/** How the header of a column says its amounts are counted. */
export type MoneyUnit = 'yuan' | 'tenThousandYuan'

export type Reader<C> = (cell: string | number | boolean | Date, context: C, unit: MoneyUnit) => Reading

/** A line of a closed list; no code where only the name is understood. */
export type Choice = { readonly label: string; readonly code: string | null }

/** A column that a sheet may have. `C` is what its reader needs to know of the county: days, places. */
export type Column<C> = {
  /** The name of the form's field that it fills. */
  readonly key: string
  readonly header: string
  /** Other names under which offices keep the same thing. */
  readonly synonyms?: readonly string[]
  readonly isRequired?: boolean
  /** What may stand in it, for the template. */
  readonly hint?: string
  readonly example?: string
  /** All that may stand in it, where that is a closed list: written out on a sheet of its own. */
  readonly choices?: readonly Choice[]
  readonly read: Reader<C>
}

/** One filled row: what its cells say by the columns' keys, and everything that is wrong with it. */
export type ReadRow = {
  /** As Excel counts it. */
  readonly row: number
  readonly values: Readonly<Record<string, string>>
  readonly faults: readonly Fault[]
}

export type ReadSheet = {
  readonly sheetName: string
  /** Index of the row with the headers. */
  readonly headerRow: number
  /** Headers in the order of the file, with the key of the column that each fills. */
  readonly used: readonly { readonly header: string; readonly key: string; readonly index: number }[]
  /** Headers of columns that nothing is taken from: told, never dropped in silence. */
  readonly ignored: readonly string[]
  readonly rows: readonly ReadRow[]
}

export const accept = (value: string): Reading => ({ ok: true, value })
export const complain = (code: string, text: string): Reading => ({ ok: false, failure: { code, text } })
