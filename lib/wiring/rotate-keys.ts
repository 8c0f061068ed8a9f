import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { ok, type Result } from '@/lib/kernel/result'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import { envelopeStart } from '@/lib/platform/crypto'
import { countOlder, countWindows, resealFile, resealWindow, type SealedColumn } from '@/lib/platform/reseal'
import { sqlName } from '@/lib/platform/sql-name'
import { inTransaction, reading, type Tx } from '@/lib/platform/transaction'
import { SEALED_COLUMNS, SEALED_FILES, SEALED_FOR_GOOD } from './sealed-columns'

/** What a rotation did: values and files sealed anew, values that stay under an older key for good, and what is still open (0, or somebody wrote with old settings meanwhile). */
export type Rotation = {
  readonly values: number
  readonly files: number
  readonly forGood: number
  readonly open: number
}
type Progress = (line: string) => void

/**
 * Seals everything that may be sealed anew under the first key of the ring, while the system runs: some hundred rows a
 * transaction, files one by one. Killed and begun again it goes on with what is left.
 */
export async function rotateKeys(actor: Actor, progress: Progress, now: Date): Promise<Result<Rotation, Failure>> {
  let values = 0
  for (const sealed of SEALED_COLUMNS) {
    const done = await rotateColumn(sealed)
    if (!done.ok) return done
    if (done.value > 0) progress(`${sealed.table}.${sealed.column}: ${done.value}`)
    values += done.value
  }
  const files = await rotateFiles(progress)
  const rotation = { values, files, forGood: await olderOf(SEALED_FOR_GOOD), open: await olderOf(SEALED_COLUMNS) }
  return inTransaction(async (tx) => {
    await recordAudit(tx, actor, {
      action: 'platform.rotateKeys',
      objectKind: 'key',
      objectId: envelopeStart(),
      summary: `以新密钥重新加密 ${values} 个值、${files} 个文件`,
      now,
      detail: rotation,
    })
    return ok(rotation)
  })
}

async function rotateColumn(sealed: SealedColumn): Promise<Result<number, Failure>> {
  const windows = await countWindows(reading, sealed.table)
  let values = 0
  for (let window = 0; window < windows; window += 1) {
    const done = await inTransaction(async (tx) => ok(await resealWindow(tx, sealed, window)), { isLong: true })
    if (!done.ok) return done
    values += done.value
  }
  return ok(values)
}

type FileRow = { readonly county: string; readonly id: string; readonly key: string }

async function rotateFiles(progress: Progress): Promise<number> {
  let files = 0
  for (const { table, column, purpose } of SEALED_FILES) {
    const rows = await reading.$queryRaw<FileRow[]>`
      SELECT county_code AS county, id::text AS id, ${sqlName(column)} AS key
        FROM ${sqlName(table)} WHERE ${sqlName(column)} IS NOT NULL ORDER BY 3`
    // The row is held meanwhile: whoever erases the file waits, and what was erased is not written anew.
    const isHeld = async (tx: Tx, { county, id, key }: FileRow) =>
      (
        await tx.$queryRaw<unknown[]>`
          SELECT FROM ${sqlName(table)} WHERE county_code = ${county} AND id = ${id}::uuid AND ${sqlName(column)} = ${key} FOR SHARE`
      ).length > 0
    for (const row of rows) {
      const done = await inTransaction(async (tx) =>
        ok((await isHeld(tx, row)) && (await resealFile(row.key, purpose))),
      )
      if (done.ok && done.value) files += 1
    }
    if (rows.length > 0) progress(`${table}.${column}: ${rows.length} files looked at`)
  }
  return files
}

async function olderOf(columns: readonly SealedColumn[]): Promise<number> {
  let older = 0
  for (const sealed of columns) older += await countOlder(reading, sealed)
  return older
}
