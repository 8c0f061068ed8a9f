import { expect, it } from 'vitest'
import { readWorkbook } from '@/lib/platform/workbook/read-workbook'
import { openWorkbook } from '@/lib/register-import/steps/open-workbook'
import { PEOPLE_HEADERS, PLANTED, plantedSheet, type SheetRow } from '../../support/import-workbook'
import { actorFor } from '../../support/personas'
import { batchOf, bring, confirm, faultsOf, registerHash, rowsOf, tally, undo } from './imports'

const zhangmin = await actorFor('zhangmin')
const uscc = (await rowsOf<{ uscc: string }>('select uscc from enterprise order by id limit 1'))[0]!.uscc
const countTalents = async () => Number((await rowsOf<{ n: string }>('select count(*) as n from talent'))[0]!.n)
const sentence = ({ row, code, header }: { row: number; code: string; header: string }) => `${row} ${code} ${header}`

// Shows ASVS 2.2.1 · G16
it('a sheet with planted faults: exactly those are told; what was put right comes in once; undone, all is as before', async () => {
  const { rows, right, planted } = plantedSheet(400, 3 * PLANTED.length, uscc)
  const kinds = new Set(PLANTED.map(([code]) => code))
  expect(kinds.size).toBeGreaterThanOrEqual(15)
  const before = { count: await countTalents(), hash: await registerHash() }
  const sheet = { kind: 'talents', headers: PEOPLE_HEADERS }

  const first = await bring(zhangmin, { ...sheet, rows })
  expect((await faultsOf(first)).map(sentence)).toEqual(planted.map(sentence))
  expect(await tally(first)).toBe('新增 340 更新 0 不变 0 有误 60')
  expect(await countTalents()).toBe(before.count)
  await confirm(zhangmin, first)
  expect(await countTalents()).toBe(before.count + 340)

  const book = await bookOf(first)
  expect(book.map((row) => Number(row[0]))).toEqual(planted.map(({ row }) => row))
  expect(book.every((row) => String(row.at(-1)).startsWith('“'))).toBe(true)

  const corrected = await bring(zhangmin, { ...sheet, rows: correctedRows(book, right) })
  expect(await tally(corrected)).toBe('新增 60 更新 0 不变 0 有误 0')
  await confirm(zhangmin, corrected)
  const again = await bring(zhangmin, { ...sheet, rows: right })
  expect(await tally(again)).toBe('新增 0 更新 0 不变 400 有误 0')
  expect(await countTalents()).toBe(before.count + 400)

  await undo(zhangmin, corrected)
  await undo(zhangmin, first)
  expect((await batchOf(first)).status).toBe('undone')
  expect(await rowsOf('select text from import_leftover')).toEqual([])
  expect(await countTalents()).toBe(before.count)
  expect(await registerHash()).toBe(before.hash)
}, 120_000)

/** The rows of the workbook of faulty rows: the number of the row, the file's own columns, the reasons. */
async function bookOf(batchId: string) {
  const { faulty_book_key: key } = await batchOf(batchId)
  const read = await readWorkbook(await openWorkbook(String(key)))
  if (!read.ok) throw new Error(read.failure)
  return read.value[0]!.rows.slice(2)
}

/** The same rows as an officer would correct them: the column of reasons may stay. */
const correctedRows = (book: readonly (readonly unknown[])[], right: readonly SheetRow[]) =>
  book.map(([row, ...cells]) => ({ ...right[Number(row) - 2]!, 原因: String(cells.at(-1)) }))
