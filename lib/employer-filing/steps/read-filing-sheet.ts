import type { PlainDate } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { unsealBytes } from '@/lib/platform/crypto'
import { readBytes } from '@/lib/platform/storage'
import { readWorkbook, WORKBOOK_FAULT_TEXTS } from '@/lib/platform/workbook/read-workbook'
import { chooseSheet } from '@/lib/register-import/sheet/choose-sheet'
import type { ReadSheet, SheetContent } from '@/lib/register-import/sheet/model'
import { readSheet } from '@/lib/register-import/sheet/read-sheet'
import { MAXIMUM_ROWS } from '../model'
import type { FilingColumn } from '../rules/filing-columns'
import { FILING_SHEET } from '../rules/filing-sealed'

/** A sheet as it was read: its cells, its rows, and what was not read of it. */
export type FilingSheet = {
  readonly content: SheetContent
  readonly read: ReadSheet
  readonly notices: readonly string[]
}

/** Reads a workbook by the columns of an item; answers in plain Chinese when it cannot be read as a whole. */
export async function readFilingSheet(
  bytes: Uint8Array,
  columns: readonly FilingColumn[],
  today: PlainDate,
): Promise<Result<FilingSheet, string>> {
  const workbook = await readWorkbook(bytes)
  if (!workbook.ok) return fail(WORKBOOK_FAULT_TEXTS[workbook.failure])
  const chosen = chooseSheet(workbook.value, columns)
  if (!chosen.ok) return fail(chosen.failure.join('；'))
  const { sheet: content, notices } = chosen.value
  const read = readSheet(content, columns, { today })
  if (!read.ok) return fail(read.failure.join('；'))
  const count = read.value.rows.length
  if (count > MAXIMUM_ROWS) {
    const files = Math.ceil(count / MAXIMUM_ROWS)
    return fail(`共 ${count} 行，一次最多 ${MAXIMUM_ROWS} 行。请拆成 ${files} 个文件分别上传，这个文件一行也没有办理。`)
  }
  const ignored = read.value.ignored.map((header) => `“${header}”`).join('、')
  return ok({
    content,
    read: read.value,
    notices: [...notices, ...(ignored === '' ? [] : [`这些列没有读取：${ignored}`])],
  })
}

/** The bytes of a sheet as it was brought. */
export const openFilingSheet = async (storageKey: string): Promise<Uint8Array> =>
  unsealBytes(FILING_SHEET, await readBytes(storageKey))
