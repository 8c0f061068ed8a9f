import { actAsAccount } from '@/lib/account/steps/act-as-account'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { EntryOutcome } from '@/lib/fact/rules/entry'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { seal } from '@/lib/platform/crypto'
import { inTransaction, reading, type Tx } from '@/lib/platform/transaction'
import { mayWorkOnImports } from '../permission'
import type { ImportBatch } from '../model'
import { findBatch, moveBatch, noteAttempt, tellProgress } from '../repository/batches'
import { replaceFaults } from '../repository/import-rows'
import { countRows } from '../rules/count-rows'
import { planHash, sortFaults } from '../rules/plan-hash'
import { previewOf } from '../rules/preview'
import { IMPORT_PREVIEW } from '../rules/sealed-purposes'
import type { BatchWork } from '../schema'
import type { Fault } from '../sheet/model'
import { keepFaultyBook } from '../steps/keep-faulty-book'
import { openWorkbook } from '../steps/open-workbook'
import { parseImport, type ParsedImport } from '../steps/parse-import'
import { planImport } from '../steps/plan-import'

/** 核对: reads every row and says what each would do, and everything that is wrong. Writes nothing into a register. */
export async function checkImport(
  actor: Actor,
  { batchId }: BatchWork,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const refusal = mayWorkOnImports(actor)
  if (refusal) return fail(refusal)
  const { countyCode } = actor
  const batch = await findBatch(reading, countyCode, batchId)
  if (batch?.status !== 'checking') return ok({ id: batchId })
  await noteAttempt(countyCode, batchId)
  const officer = await actAsAccount(reading, countyCode, batch.uploadedById, dateIn(now))
  const bytes = await openWorkbook(batch.storageKey)
  const parsed = await parseImport(reading, countyCode, { kind: batch.kind, bytes }, dateIn(now))
  if (!officer) return settle(actor, batch, { problem: '上传人的账号已停用，请由其他经办人重新上传。' }, now)
  if (!parsed.ok) return settle(actor, batch, { problem: parsed.failure }, now)
  const planned = await planAll(reading, officer, batch, parsed.value, now)
  return settle(actor, batch, await findingsOf(batch, parsed.value, planned), now)
}

type Planned = { readonly outcomes: readonly EntryOutcome[]; readonly faults: readonly Fault[] }

async function planAll(tx: Tx, officer: Actor, batch: ImportBatch, parsed: ParsedImport, now: Date): Promise<Planned> {
  const outcomes: EntryOutcome[] = []
  const faults: Fault[] = [...parsed.faults]
  const work = { actor: officer, kind: batch.kind, source: batch.source, now }
  for await (const chunk of planImport(tx, parsed, work, { lock: false })) {
    outcomes.push(...chunk.outcomes)
    faults.push(...chunk.faults)
    await tellProgress(officer.countyCode, batch.id, chunk.done, parsed.rowCount)
  }
  return { outcomes, faults: sortFaults(faults) }
}

type Findings =
  | { readonly problem: string }
  | {
      readonly problem: null
      readonly counts: ReturnType<typeof countRows>
      readonly planHash: string
      readonly previewSealed: string
      readonly faultyBookKey: string | null
      readonly faults: readonly Fault[]
    }

async function findingsOf(batch: ImportBatch, parsed: ParsedImport, planned: Planned): Promise<Findings> {
  const { outcomes, faults } = planned
  return {
    problem: null,
    counts: countRows(parsed.rowCount, outcomes, faults),
    planHash: planHash(outcomes, faults),
    previewSealed: seal(IMPORT_PREVIEW, JSON.stringify(previewOf(parsed.file, planned))),
    faultyBookKey: await keepFaultyBook(batch, parsed.file, faults),
    faults,
  }
}

/** Writes what was found, unless somebody has given the batch up meanwhile. */
function settle(
  actor: Actor,
  batch: ImportBatch,
  findings: Findings,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { countyCode } = actor
  const { id, fileName } = batch
  return inTransaction<{ id: string }>(async (tx) => {
    const object = { objectKind: 'importBatch', objectId: id }
    if (findings.problem !== null) {
      if (!(await moveBatch(tx, countyCode, id, { from: 'checking', to: 'failed', problem: findings.problem })))
        return ok({ id })
      const summary = `“${fileName}”不能导入：${findings.problem}`
      await recordAudit(tx, actor, { action: 'registerImport.check', ...object, summary, now })
      return ok({ id })
    }
    const { counts, faults, problem: _none, ...kept } = findings
    if (!(await moveBatch(tx, countyCode, id, { from: 'checking', to: 'checked', ...counts, ...kept })))
      return ok({ id })
    await replaceFaults(tx, countyCode, id, faults)
    const summary = `核对“${fileName}”：共 ${counts.rowCount} 行，有误 ${counts.faultyRows} 行`
    await recordAudit(tx, actor, { action: 'registerImport.check', ...object, summary, now })
    return ok({ id })
  })
}
