import { writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import { toSafeCell } from '@/lib/kernel/formula-safe'
import type { CellValue } from './read-workbook'

export type WorkbookColumn = {
  readonly header: string
  /** In characters of the standard font; a Chinese character takes two. */
  readonly width?: number
  /** Excel's number format, e.g. '#,##0.00' or 'yyyy-mm-dd'. */
  readonly format?: string
}

export type NewWorkbook = {
  readonly sheetName: string
  readonly columns: readonly WorkbookColumn[]
  /** Rows above the header: what this is, who made it, when. */
  readonly preamble?: readonly string[]
  readonly rows: Iterable<readonly CellValue[]> | AsyncIterable<readonly CellValue[]>
}

/** Excel refuses more characters in a sheet's name, and these. */
const sheetNameOf = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || '表1'

/**
 * A workbook of one sheet as a stream: rows are pulled as they are sent, so that a hundred thousand of them need no
 * memory. Text that a spreadsheet might run as a formula is made safe.
 */
export function writeWorkbook(book: NewWorkbook): ReadableStream<Uint8Array> {
  const { sheetName, columns, preamble = [] } = book
  return writeXlsxStream(allRows(book), {
    name: sheetNameOf(sheetName),
    columns: columns.map(columnOf),
    freezePane: { rows: preamble.length + 1 },
  })
}

const columnOf = ({ width, format }: WorkbookColumn) => ({
  width: width ?? 14,
  ...(format === undefined ? {} : { numFmt: format }),
})

/** A workbook of several small sheets, in their order. */
export async function workbookOfSheets(books: readonly NewWorkbook[]): Promise<Uint8Array> {
  const sheets = []
  for (const book of books) {
    const rows = []
    for await (const row of allRows(book)) rows.push(row)
    const { sheetName, columns, preamble = [] } = book
    const freezePane = { rows: preamble.length + 1 }
    sheets.push({ name: sheetNameOf(sheetName), columns: columns.map(columnOf), rows, freezePane })
  }
  return writeXlsx({ sheets })
}

async function* allRows({ preamble = [], columns, rows }: NewWorkbook): AsyncGenerator<CellValue[]> {
  for (const line of preamble) yield [toSafeCell(line)]
  yield columns.map(({ header }) => toSafeCell(header))
  for await (const row of rows) yield row.map((value) => (typeof value === 'string' ? toSafeCell(value) : value))
}

/** The whole workbook in memory, for small ones. */
export const workbookBytes = async (book: NewWorkbook): Promise<Uint8Array> =>
  new Uint8Array(await new Response(writeWorkbook(book)).arrayBuffer())
