import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { readWorkbook, WORKBOOK_FAULT_TEXTS } from '@/lib/platform/workbook/read-workbook'
import { chooseSheet } from '@/lib/register-import/sheet/choose-sheet'
import type { ReadSheet, SheetContent } from '@/lib/register-import/sheet/model'
import { readSheet } from '@/lib/register-import/sheet/read-sheet'
import { OPENING_COLUMNS } from '../sheet/columns'

export type OpeningSheet = {
  readonly content: SheetContent
  readonly read: ReadSheet
  /** What was not read, to be told: hidden sheets, other sheets, columns of no meaning here. */
  readonly notices: readonly string[]
}

/** A batch is looked through by a person: more rows than this belong in several. */
const MOST_ROWS = 5_000

/** The one sheet of a workbook that is 期初待遇登记表, cell by cell; or in words why it cannot be read at all. */
export async function readOpeningSheet(bytes: Uint8Array, now: Date): Promise<Result<OpeningSheet, readonly string[]>> {
  const workbook = await readWorkbook(bytes)
  if (!workbook.ok) return fail([WORKBOOK_FAULT_TEXTS[workbook.failure]])
  const chosen = chooseSheet(workbook.value, OPENING_COLUMNS)
  if (!chosen.ok) return chosen
  const { sheet, notices } = chosen.value
  const read = readSheet(sheet, OPENING_COLUMNS, { today: dateIn(now) })
  if (!read.ok) return read
  const { rows, ignored } = read.value
  if (rows.length > MOST_ROWS)
    return fail([`共 ${rows.length} 行，一个批次最多 ${MOST_ROWS} 行，请拆成几个批次分别上传。`])
  const unread = ignored.length === 0 ? [] : [`没有读取这些列：${ignored.join('、')}`]
  return ok({ content: sheet, read: read.value, notices: [...notices, ...unread] })
}
