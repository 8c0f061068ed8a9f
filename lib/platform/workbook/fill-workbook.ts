import { copyRange, insertRows, type CellValue, type Sheet, type Workbook } from 'hucre'
import { openXlsx, saveXlsx } from 'hucre/xlsx'
import { toSafeCell } from '@/lib/kernel/formula-safe'
import type { Filled, TemplateValues } from '@/lib/kernel/template-values'

export type WorkbookFilling = {
  readonly values: TemplateValues
  /** The list whose placeholders mark the row that is repeated. */
  readonly list: string
  /** Names of its columns. */
  readonly columns: readonly string[]
  /** Names that become numbers where they stand alone in a cell, so that they can be summed. */
  readonly numbers: readonly string[]
}

const PLACEHOLDER = /\{([^{}]*)\}/g
const ALONE = /^\s*\{([^{}#/^]+)\}\s*$/

/** A workbook with its placeholders filled in; the row that holds those of the list is repeated, with its look. */
export async function fillWorkbook(bytes: Uint8Array, filling: WorkbookFilling): Promise<Filled> {
  const workbook = await openXlsx(bytes, { readStyles: true })
  const faults = faultsOf(workbook)
  if (faults.length > 0) return { ok: false, faults }
  const asked = new Map<string, boolean>()
  for (const sheet of workbook.sheets) fillSheet(sheet, filling, asked)
  const unknown = [...asked].filter(([, isKnown]) => !isKnown).map(([name]) => name)
  return { ok: true, bytes: await saveXlsx(workbook), use: { asked: [...asked.keys()], unknown, listsAsWords: [] } }
}

/** A formula does not follow the rows that are put in: sums have placeholders of their own. */
function faultsOf(workbook: Workbook): string[] {
  return workbook.sheets.flatMap((sheet) => {
    const cells = [...(sheet.cells ?? [])].filter(([, cell]) => cell.formula !== undefined)
    const places = cells.map(([key]) => addressOf(key)).join('、')
    return places === ''
      ? []
      : [`工作表“${sheet.name}”的 ${places} 有公式：插入行后会算错，请改用 {合计金额} 等占位符。`]
  })
}

function addressOf(key: string): string {
  const [row = 0, column = 0] = key.split(',').map(Number)
  const first = Math.floor(column / 26)
  const letters = `${first > 0 ? String.fromCharCode(64 + first) : ''}${String.fromCharCode(65 + (column % 26))}`
  return `${letters}${row + 1}`
}

function fillSheet(sheet: Sheet, filling: WorkbookFilling, asked: Map<string, boolean>): void {
  const { values, list, columns } = filling
  const pattern = sheet.rows.findIndex((row) =>
    row.some((value) => namesIn(value).some((name) => columns.includes(name))),
  )
  const found = values[list]
  const rows = Array.isArray(found) ? (found as readonly TemplateValues[]) : []
  if (pattern !== -1) repeat(sheet, pattern, Math.max(1, rows.length))
  sheet.rows.forEach((row, index) => {
    const own = pattern !== -1 && index >= pattern && index < pattern + rows.length ? rows[index - pattern] : undefined
    const isEmptyPattern = index === pattern && rows.length === 0
    const scope = isEmptyPattern ? { ...values, ...blanksOf(columns) } : { ...values, ...own }
    row.forEach((value, column) => {
      if (namesIn(value).length > 0) put(sheet, [index, column], filled(String(value), scope, filling, asked))
    })
  })
}

const blanksOf = (columns: readonly string[]): TemplateValues => Object.fromEntries(columns.map((name) => [name, '']))

const namesIn = (value: CellValue | undefined): string[] =>
  typeof value === 'string' ? [...value.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '') : []

function repeat(sheet: Sheet, pattern: number, times: number): void {
  const width = sheet.rows[pattern]?.length ?? 0
  insertRows(sheet, pattern + 1, times - 1)
  const height = sheet.rowDefs?.get(pattern)
  for (let row = pattern + 1; row < pattern + times; row += 1) {
    copyRange(
      sheet,
      { startRow: pattern, startCol: 0, endRow: pattern, endCol: width - 1 },
      { startRow: row, startCol: 0 },
    )
    if (height) sheet.rowDefs?.set(row, height)
  }
}

function filled(
  text: string,
  scope: TemplateValues,
  { numbers }: WorkbookFilling,
  asked: Map<string, boolean>,
): CellValue {
  const alone = ALONE.exec(text)?.[1]
  const value = alone === undefined ? undefined : scope[alone]
  for (const name of namesIn(text)) asked.set(name, Object.hasOwn(scope, name))
  if (alone !== undefined && numbers.includes(alone) && typeof value === 'string' && value !== '') {
    return Number(value.replaceAll(',', ''))
  }
  const words = text.replaceAll(PLACEHOLDER, (_all, name: string) => {
    const word = scope[name]
    return typeof word === 'string' ? word : ''
  })
  return words === '' ? null : toSafeCell(words)
}

function put(sheet: Sheet, [row, column]: readonly [number, number], value: CellValue): void {
  const values = sheet.rows[row]
  if (values) values[column] = value
  const cell = sheet.cells?.get(`${row},${column}`)
  if (!cell) return
  cell.value = value
  cell.type = value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string'
  delete cell.richText
}
