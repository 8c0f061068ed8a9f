import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/platform/id'
import { reading } from '@/lib/platform/transaction'
import { workbookBytes } from '@/lib/platform/workbook/write-workbook'
import { faultyBook } from '@/lib/register-import/sheet/faulty-book'
import { mayHandleOpening } from '../permission'
import { findFaultySheet } from '../repository/sheets'
import { readOpeningSheet } from '../steps/read-opening-sheet'
import type { Workbook } from './get-opening-template'

/** `isOwn`: of a batch that is written by who asks. */
type FaultyRows = Workbook & { readonly rows: number; readonly isOwn: boolean }

/** 错误明细表: the rows that could not be entered, in the file's own columns, each with its reasons. Null: there is none. */
export async function getFaultyRows(actor: Actor, batchId: string, now: Date): Promise<FaultyRows | null> {
  if (mayHandleOpening(actor) || !isId(batchId)) return null
  const found = await findFaultySheet(reading, actor.countyCode, batchId)
  const sheet = found && (await readOpeningSheet(found.bytes, now))
  if (!found || !sheet?.ok) return null
  const book = faultyBook(sheet.value.content, sheet.value.read, found.faults)
  const fileName = `${found.number}错误明细.xlsx`
  const bytes = await workbookBytes({ sheetName: '错误明细', columns: book.columns, rows: book.rows })
  return { fileName, bytes, rows: book.rows.length, isOwn: found.createdById === actor.accountId }
}
