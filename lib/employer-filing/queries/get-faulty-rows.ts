import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { pastTheFence } from '@/lib/platform/reach'
import { reading } from '@/lib/platform/transaction'
import { workbookBytes } from '@/lib/platform/workbook/write-workbook'
import { faultyBook } from '@/lib/register-import/sheet/faulty-book'
import { mayHandle } from '../permission'
import { findFiling } from '../repository/filings'
import { checkFiling } from '../steps/check-filing'

/** The rows that are not taken, in the sheet's own columns with the reasons behind; null when there are none. */
export async function getFaultyRows(
  actor: Actor,
  id: string,
  now: Date,
): Promise<{ fileName: string; bytes: Uint8Array } | null> {
  const filing = isId(id) ? await findFiling(reading, actor.countyCode, id) : null
  if (!filing || mayHandle(actor, filing) || filing.filedAt) return null
  const checked = await pastTheFence(() => checkFiling(reading, actor, filing, now))
  const faults = checked.ok ? checked.value.rows.flatMap((row) => row.faults) : []
  if (!checked.ok || faults.length === 0) return null
  const { content, read } = checked.value.sheet
  const book = faultyBook(content, read, faults)
  const preamble = [`${filing.itemTitle}：不能办理的 ${book.rows.length} 行。请按“原因”改正后，直接上传本文件。`]
  const stem = filing.fileName.replace(/\.[^.]*$/, '')
  return {
    fileName: `${stem}-不能办理的行.xlsx`,
    bytes: await workbookBytes({ sheetName: '不能办理的行', preamble, ...book }),
  }
}
