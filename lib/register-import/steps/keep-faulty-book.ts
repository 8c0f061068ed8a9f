import { sealBytes } from '@/lib/platform/crypto'
import { storeBytes } from '@/lib/platform/storage'
import { workbookBytes } from '@/lib/platform/workbook/write-workbook'
import { KINDS } from '../kinds/import-kinds'
import type { ImportBatch } from '../model'
import { IMPORT_FILE } from '../rules/sealed-purposes'
import { faultyBook } from '../sheet/faulty-book'
import type { Fault } from '../sheet/model'
import type { ReadFile } from './parse-import'

/** Stores the workbook of the faulty rows with their reasons; null when there are none. */
export async function keepFaultyBook(
  { kind }: ImportBatch,
  { sheet, layout }: ReadFile,
  faults: readonly Fault[],
): Promise<string | null> {
  if (faults.length === 0) return null
  const book = faultyBook(sheet, layout, faults)
  const title = `${KINDS[kind].label}导入：有误的 ${book.rows.length} 行。请按“原因”改正后，直接上传本文件再次导入。`
  const bytes = await workbookBytes({ sheetName: '有误的行', preamble: [title], ...book })
  return storeBytes(sealBytes(IMPORT_FILE, bytes))
}
