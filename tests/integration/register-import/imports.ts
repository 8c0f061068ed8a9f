import { systemActor, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { Result } from '@/lib/kernel/result'
import type { CellValue } from '@/lib/platform/workbook/read-workbook'
import { confirmImport } from '@/lib/register-import/commands/confirm-import'
import { requestUndo } from '@/lib/register-import/commands/request-undo'
import { uploadImport } from '@/lib/register-import/commands/upload-import'
import { UploadImportInput } from '@/lib/register-import/schema'
import { runImportWork } from '@/lib/wiring/run-import-work'
import { SOURCE_DAY, sheetBytes } from '../../support/import-workbook'
import { asOwner } from '../../support/owner-database'
import { COUNTY } from '../../support/personas'

export const NOW = new Date('2026-09-14T02:00:00.000Z')

export function must<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.failure))
}

export const rowsOf = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
  asOwner(async (client) => (await client.query(sql, values)).rows as T[])

export type BatchRow = {
  status: string
  problem: string | null
  plan_hash: string
  row_count: number
  faulty_rows: number
  created_rows: number
  changed_rows: number
  same_rows: number
  faulty_book_key: string | null
  attempts: number
}
export const batchOf = async (id: string): Promise<BatchRow> =>
  (await rowsOf<BatchRow>('select * from import_batch where id = $1', [id]))[0]!

export type FaultRow = { row: number; header: string; code: string; text: string }
export const faultsOf = (id: string) =>
  rowsOf<FaultRow>('select row, header, code, text from import_fault where batch_id = $1 order by sequence', [id])

/** Lets the worker do everything that waits. */
export async function work(now = NOW): Promise<void> {
  while (!must(await runImportWork(systemActor(COUNTY), {}, now)).isDone);
}

type Sheet = {
  kind: string
  headers: readonly string[]
  rows: readonly Readonly<Record<string, CellValue>>[]
  source?: string
}

/** Brings a workbook and has it checked; answers with the batch. */
export async function bring(
  actor: Actor,
  sheet: Sheet | { kind: string; bytes: Uint8Array; source?: string },
): Promise<string> {
  const bytes = 'bytes' in sheet ? sheet.bytes : await sheetBytes(sheet.headers, sheet.rows)
  const file = { name: '导入.xlsx', bytes: new Uint8Array(bytes) }
  const { kind, source = '窗口登记' } = sheet
  const input = UploadImportInput.parse({ kind, source, sourceDay: SOURCE_DAY, sourceDocument: '花名册', file })
  const { id } = must(await uploadImport(actor, input, NOW))
  await work()
  return id
}

/** Confirms what was shown, faulty rows left behind, and has it written. */
export async function confirm(actor: Actor, batchId: string): Promise<void> {
  const { plan_hash: planHash } = await batchOf(batchId)
  must(await confirmImport(actor, { batchId, planHash, leaveFaulty: 'yes' }, NOW))
  await work()
}

export async function undo(actor: Actor, batchId: string, now = NOW): Promise<void> {
  must(await requestUndo(actor, { batchId, reason: '导错了文件' }, now))
  await work(now)
}

/** Counts of a batch in words: '新增 2 更新 1 不变 0 有误 3'. */
export async function tally(batchId: string): Promise<string> {
  const { created_rows, changed_rows, same_rows, faulty_rows } = await batchOf(batchId)
  return `新增 ${created_rows} 更新 ${changed_rows} 不变 ${same_rows} 有误 ${faulty_rows}`
}

/** Everything the registers hold, but for the marks that every change leaves on a row: equal before and after an undo. */
export async function registerHash(): Promise<string> {
  const tables = ['talent', 'enterprise', 'education_record', 'credential', 'employment', 'insurance_spell']
  const more = ['housing_record', 'honour', 'enterprise_tax_year', 'account', 'role_assignment']
  const parts = [...tables, ...more].map(
    (table) =>
      `(select coalesce(md5(string_agg(md5((to_jsonb(t) - 'version' - 'updated_at')::text), '' order by to_jsonb(t)::text)), '') from ${table} t)`,
  )
  // What departments said and what waits for them; closed requests are history.
  const open = `(select coalesce(md5(string_agg(to_jsonb(v)::text, '' order by v.id)), '') from fact_verification v where status <> 'superseded')`
  return (await rowsOf<{ hash: string }>(`select concat_ws(',', ${[...parts, open].join(',')}) as hash`))[0]!.hash
}
