import { cellText } from './cell-text'
import { FAULTY_BOOK_HEADERS } from './find-header'
import type { Cell, Fault, ReadSheet, SheetContent } from './model'

export type FaultyBook = {
  readonly columns: readonly { readonly header: string; readonly width: number }[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * The faulty rows alone, in the file's own columns with its own words, the reasons behind them: corrected, it can be
 * imported as it is.
 */
export function faultyBook(
  sheet: SheetContent,
  layout: Pick<ReadSheet, 'headerRow'>,
  faults: readonly Fault[],
): FaultyBook {
  const byRow = Map.groupBy(faults, ({ row }) => row)
  const headers = (sheet.rows[layout.headerRow] ?? []).map(textOf)
  const { row, reason } = FAULTY_BOOK_HEADERS
  // A file that is such a workbook itself brings these two columns of its own.
  const kept = headers.flatMap((header, index) => (header === row || header === reason ? [] : [{ header, index }]))
  const numbers = [...byRow.keys()].sort((a, b) => a - b)
  return {
    columns: [
      { header: row, width: 8 },
      ...kept.map(({ header }) => ({ header, width: 18 })),
      { header: reason, width: 60 },
    ],
    rows: numbers.map((number) => [
      String(number),
      ...kept.map(({ index }) => textOf(sheet.rows[number - 1]?.[index] ?? null)),
      reasonsOf(byRow.get(number) ?? []),
    ]),
  }
}

const textOf = (cell: Cell): string => (cell === null ? '' : cellText(cell))

/** “手机号码”：…；“学历”：… */
export const reasonsOf = (faults: readonly Fault[]): string =>
  faults.map(({ header, text }) => (header === '' ? text : `“${header}”：${text}`)).join('；')
