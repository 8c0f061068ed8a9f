import { fail, ok, type Result } from '@/lib/kernel/result'
import { findHeader, type FoundColumn } from './find-header'
import type { Cell, Column, Complaint, Fault, ReadRow, ReadSheet, SheetContent } from './model'

/**
 * Every filled row below the headers, each with everything that is wrong with it. Answers in plain Chinese when the sheet
 * as a whole cannot be read.
 */
export function readSheet<C>(
  sheet: SheetContent,
  columns: readonly Column<C>[],
  context: C,
): Result<ReadSheet, string[]> {
  const found = findHeader(sheet, columns)
  if (!found.ok) return found
  const { headerRow, columns: used, ignored } = found.value
  const special = specialCells(sheet, headerRow)
  const rows = sheet.rows.flatMap((cells, index) => {
    const isFilled =
      index > headerRow && used.some((one) => cells[one.index] !== null && cells[one.index] !== undefined)
    return isFilled || special.has(index) ? [readRow({ cells, index, used, context, special: special.get(index) })] : []
  })
  if (rows.length === 0) return fail(['表头下面没有任何数据'])
  return ok({
    sheetName: sheet.name,
    headerRow,
    used: used.map(({ header, index, column }) => ({ header, index, key: column.key })),
    ignored,
    rows,
  })
}

type Special = ReadonlyMap<number, Complaint>

const FAULTS = {
  merged: { code: 'merged', text: '这是合并单元格，请取消合并，每行都填上' },
  error: { code: 'cellError', text: '单元格显示的是错误值（如 #REF!），请改成实际内容' },
  formula: { code: 'formula', text: '公式还没有计算结果，请打开文件重新计算并保存，或改成实际内容' },
} as const

/** Cells below the headers that are not plain values, by row and column. A formula that was computed is a plain value. */
function specialCells({ rows, formulas, errors, merges }: SheetContent, headerRow: number): Map<number, Special> {
  const special = new Map<number, Map<number, Complaint>>()
  const mark = (row: number, column: number, complaint: Complaint) => {
    if (row > headerRow) special.set(row, (special.get(row) ?? new Map<number, Complaint>()).set(column, complaint))
  }
  for (const { row, column } of formulas) if ((rows[row]?.[column] ?? null) === null) mark(row, column, FAULTS.formula)
  for (const { row, column } of errors) mark(row, column, FAULTS.error)
  for (const { from, to } of merges) {
    for (let row = from.row; row <= to.row; row += 1)
      for (let column = from.column; column <= to.column; column += 1) mark(row, column, FAULTS.merged)
  }
  return special
}

type Work<C> = {
  readonly cells: readonly Cell[]
  readonly index: number
  readonly used: readonly FoundColumn<C>[]
  readonly context: C
  readonly special: Special | undefined
}

function readRow<C>({ cells, index, used, context, special }: Work<C>): ReadRow {
  const row = index + 1
  const values: Record<string, string> = {}
  const faults: Fault[] = []
  for (const { column, index: at, header, unit } of used) {
    const complaint = special?.get(at)
    const cell = cells[at] ?? null
    if (complaint) faults.push({ row, header, ...complaint })
    else if (cell === null) {
      if (column.isRequired === true) faults.push({ row, header, code: 'required', text: '必须填写' })
    } else {
      const reading = column.read(cell, context, unit)
      if (reading.ok) values[column.key] = reading.value
      else faults.push({ row, header, ...reading.failure })
    }
  }
  return { row, values, faults }
}
