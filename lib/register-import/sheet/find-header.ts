import { fail, ok, type Result } from '@/lib/kernel/result'
import { comparable } from './cell-text'
import type { Cell, Column, MoneyUnit, SheetContent } from './model'

/** Rows that may stand above the headers: titles, who made it, notes of the template. */
const SEARCHED_ROWS = 40

export type FoundColumn<C> = {
  readonly column: Column<C>
  readonly index: number
  readonly header: string
  readonly unit: MoneyUnit
}
export type FoundHeader<C> = {
  readonly headerRow: number
  readonly columns: readonly FoundColumn<C>[]
  readonly ignored: readonly string[]
}

/** Columns that our own workbook of faulty rows has beside those of the file. */
export const FAULTY_BOOK_HEADERS = { row: '原行号', reason: '原因' } as const
/** Nobody misses what stands in these: they count the rows, or say what was wrong with them. */
const OWN_HEADERS = new Set([...Object.values(FAULTY_BOOK_HEADERS), '序号', '编号'].map(comparable))

/**
 * Finds the row with the headers, in whatever order and under whatever known name they stand. Answers in plain Chinese
 * when there is none, when a required column is missing, or when the same thing stands in two columns.
 */
export function findHeader<C>(sheet: SheetContent, columns: readonly Column<C>[]): Result<FoundHeader<C>, string[]> {
  const byName = namesOf(columns)
  const best = sheet.rows
    .slice(0, SEARCHED_ROWS)
    .map((row, headerRow) => ({ headerRow, ...match(row, byName) }))
    .sort((a, b) => b.columns.length - a.columns.length)[0]
  const required = columns.filter(({ isRequired }) => isRequired === true)
  const enough = Math.min(2, required.length)
  if (!best || best.columns.length < enough) {
    return fail([`没有找到表头。表头应有：${required.map(({ header }) => header).join('、')}`])
  }
  const problems = [...missing(best.columns, required), ...doubled(best.columns)]
  return problems.length > 0 ? fail(problems) : ok(best)
}

function namesOf<C>(columns: readonly Column<C>[]): Map<string, Column<C>> {
  const names = columns.flatMap((column) =>
    [column.header, ...(column.synonyms ?? [])].map((name) => [bare(name), column] as const),
  )
  return new Map(names)
}

/** '合同总价（万元）*' → '合同总价'. */
const bare = (text: string): string =>
  comparable(text)
    .replace(/\(.*?\)|\[.*?\]|【.*?】/g, '')
    .replace(/[*★:;,、]/g, '')

function match<C>(row: readonly Cell[], byName: Map<string, Column<C>>) {
  const columns: FoundColumn<C>[] = []
  const ignored: string[] = []
  for (const [index, cell] of row.entries()) {
    if (typeof cell !== 'string') continue
    const column = byName.get(comparable(cell)) ?? byName.get(bare(cell))
    const header = cell.replace(/\s+/g, '')
    if (column) columns.push({ column, index, header: column.header, unit: unitOf(cell) })
    else if (!OWN_HEADERS.has(comparable(cell))) ignored.push(header)
  }
  return { columns, ignored }
}

const unitOf = (header: string): MoneyUnit => (/万元?\s*[)）\]】]|万元$/.test(header) ? 'tenThousandYuan' : 'yuan')

function missing<C>(found: readonly FoundColumn<C>[], required: readonly Column<C>[]): string[] {
  const absent = required.filter(({ key }) => !found.some(({ column }) => column.key === key))
  return absent.length === 0 ? [] : [`缺少必填的列：${absent.map(({ header }) => header).join('、')}`]
}

function doubled<C>(found: readonly FoundColumn<C>[]): string[] {
  const groups = Map.groupBy(found, ({ column }) => column.key)
  return [...groups.values()]
    .filter((same) => same.length > 1)
    .map((same) => `有 ${same.length} 列都是“${same[0]?.header}”，请只保留一列`)
}
