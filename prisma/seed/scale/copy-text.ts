/** A row for COPY, by the names the model gives its columns: `nameGrams` is the column name_grams. */
export type CopyRow = Readonly<Record<string, CopyValue>>
type CopyValue = string | number | boolean | Date | null | { readonly [key: string]: unknown }

/** Rows of one table, as COPY … FROM STDIN reads them (text format). */
export type CopyBlock = { readonly table: string; readonly columns: readonly string[]; readonly text: string }

const columnOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escaped = (text: string): string => text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character)

function textOf(value: CopyValue | undefined): string {
  if (value === undefined || value === null) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? escaped(JSON.stringify(value)) : String(value)
}

/** Every row must say the columns of the first: a row that lacks one would write nothing there, unnoticed. */
export function copyBlock(table: string, rows: readonly CopyRow[]): CopyBlock {
  const keys = Object.keys(rows[0] ?? {})
  const lines = rows.map((row) => {
    if (Object.keys(row).length !== keys.length) throw new Error(`a row of ${table} says other columns than the first`)
    return keys.map((key) => textOf(row[key])).join('\t')
  })
  return { table, columns: keys.map(columnOf), text: lines.map((line) => `${line}\n`).join('') }
}
