import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { seal } from '@/lib/platform/crypto'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { Fault } from '@/lib/register-import/sheet/model'
import type { NewOpeningLine, OpeningBatch } from '../model'
import { moveBatch } from '../repository/batches'
import { deleteSheetLines, findLines, insertLines } from '../repository/lines'
import { OPENING_SHEET } from '../rules/sealed-purposes'
import type { OpeningFileInput } from '../schema'
import { faultAt, readRow } from '../sheet/read-row'
import { judgeLines, type Candidate } from '../steps/judge-lines'
import { readOpeningSheet, type OpeningSheet } from '../steps/read-opening-sheet'
import { takeOpenBatch } from '../steps/take-open-batch'

/** `faults` above zero: nothing was entered, and the batch can hand the faulty rows back. */
export type EnteredSheet = { readonly lines: number; readonly faults: number; readonly notices: readonly string[] }

/**
 * 上传期初表: every row or none. Lines of an earlier upload are replaced, typed ones stay. A workbook with faults is kept
 * sealed beside the batch until it has been put right.
 */
export async function enterOpeningSheet(
  actor: Actor,
  input: OpeningFileInput,
  now: Date,
): Promise<Result<EnteredSheet, Failure>> {
  const sheet = await readOpeningSheet(input.bytes, now)
  return inTransaction<EnteredSheet>(async (tx) => {
    const taken = await takeOpenBatch(tx, actor, input.batchId, 'entry')
    if (!taken.ok) return taken
    if (!sheet.ok) {
      const reasons = sheet.failure.map((text) => ({ code: 'workbook', text }))
      return fail({ kind: 'refused', heading: '文件有错误', reasons })
    }
    const { lines, faults } = await judgeSheet(tx, actor, { batch: taken.value, sheet: sheet.value }, now)
    const entry = { batch: taken.value, name: input.name, bytes: input.bytes, lines, faults }
    const kept = await keep(tx, actor, entry)
    if (!kept.ok) return kept
    const count = new Set(faults.map(({ row }) => row)).size
    await recordAudit(tx, actor, {
      action: 'openingBalance.enterSheet',
      objectKind: 'openingBatch',
      objectId: input.batchId,
      summary:
        faults.length === 0
          ? `期初批次 ${taken.value.number} 由表格录入 ${lines.length} 笔`
          : `期初批次 ${taken.value.number} 上传的表格有 ${count} 行错误，未录入`,
      now,
      detail: { faults: faults.length },
    })
    return ok({ lines: lines.length, faults: faults.length, notices: sheet.value.notices })
  })
}

type Work = { readonly batch: OpeningBatch; readonly sheet: OpeningSheet }

/** Cells first; rows whose cells say something are then put to the registers and to each other. */
async function judgeSheet(
  tx: Tx,
  actor: Actor,
  { batch, sheet }: Work,
  now: Date,
): Promise<{ lines: readonly NewOpeningLine[]; faults: Fault[] }> {
  const readings = sheet.read.rows.map((row) => readRow(sheet.read, row))
  const candidates = readings.flatMap((one): Candidate[] =>
    one.ok ? [{ at: `第 ${one.row} 行`, sheetRow: one.row, fields: one.fields }] : [],
  )
  const present = (await findLines(tx, actor.countyCode, batch.id)).filter(({ sheetRow }) => sheetRow === null)
  const judged = await judgeLines(tx, actor, { batch, candidates, present }, now)
  const ofCells = readings.flatMap((one) => (one.ok ? [] : one.faults))
  const ofRegisters = judged.faults.map(({ candidate, fault }) => faultAt(sheet.read, candidate.sheetRow ?? 0, fault))
  return { lines: judged.lines, faults: [...ofCells, ...ofRegisters].sort((a, b) => a.row - b.row) }
}

type Entry = {
  readonly batch: OpeningBatch
  readonly name: string
  readonly bytes: Uint8Array
  readonly lines: readonly NewOpeningLine[]
  readonly faults: readonly Fault[]
}

async function keep(
  tx: Tx,
  actor: Actor,
  { batch, name, bytes, lines, faults }: Entry,
): Promise<Result<void, Failure>> {
  const isClean = faults.length === 0
  if (isClean) {
    await deleteSheetLines(tx, actor.countyCode, batch.id)
    await insertLines(tx, actor.countyCode, batch.id, lines)
  }
  const moved = await moveBatch(tx, actor.countyCode, batch, batch.status, {
    sheetName: isClean ? null : [...name].slice(0, 120).join(''),
    sheetSealed: isClean ? null : seal(OPENING_SHEET, Buffer.from(bytes).toString('base64')),
    sheetFaults: isClean ? [] : faults.map((fault) => ({ ...fault })),
  })
  return moved ? ok(undefined) : fail({ kind: 'conflict', expected: batch.status, found: 'changed' })
}
