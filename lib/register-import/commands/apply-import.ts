import { actAsAccount } from '@/lib/account/steps/act-as-account'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import { writeEnterprisePlans } from '@/lib/enterprise/steps/write-enterprise-plans'
import { SOURCES } from '@/lib/fact/model'
import type { EntryOutcome } from '@/lib/fact/rules/entry'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, reading, type Tx } from '@/lib/platform/transaction'
import { writeTalentPlans } from '@/lib/talent/steps/write-talent-plans'
import { KINDS } from '../kinds/import-kinds'
import type { ImportBatch } from '../model'
import { mayWorkOnImports } from '../permission'
import { findBatch, holdBatch, moveBatch, noteAttempt, tellProgress } from '../repository/batches'
import { insertEffects } from '../repository/import-rows'
import { planHash } from '../rules/plan-hash'
import type { BatchWork } from '../schema'
import type { Fault } from '../sheet/model'
import { openWorkbook } from '../steps/open-workbook'
import { parseImport, type ParsedImport } from '../steps/parse-import'
import { planImport, versionsAfter } from '../steps/plan-import'

const CHANGED = refused('registerChanged', '确认之后登记库有变动，已重新核对，请再看一遍后确认。')
const NO_OFFICER = refused('officerGone', '确认导入的人已停用或不再经办登记，什么也没有写入。')

/**
 * 写入: everything that was confirmed in one transaction, or nothing. Every row is planned again over the register as it
 * is now; where that is no longer what was shown, nothing is written and the batch is checked anew.
 */
export async function applyImport(
  actor: Actor,
  { batchId }: BatchWork,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const refusal = mayWorkOnImports(actor)
  if (refusal) return fail(refusal)
  const { countyCode } = actor
  const batch = await findBatch(reading, countyCode, batchId)
  if (batch?.status !== 'applying') return ok({ id: batchId })
  await noteAttempt(countyCode, batchId)
  const entries = await readEntries(countyCode, batch, now)
  const applied = await inTransaction<{ id: string }>(
    async (tx) => {
      if (!(await holdBatch(tx, countyCode, batchId))) return ok({ id: batchId })
      if ((await findBatch(tx, countyCode, batchId))?.status !== 'applying') return ok({ id: batchId })
      const officer = await actAsAccount(tx, countyCode, batch.confirmedById ?? '', dateIn(now))
      if (!officer) return fail(NO_OFFICER)
      return write(tx, officer, { batch, entries }, now)
    },
    { isLong: true },
  )
  if (applied.ok || applied.failure.kind !== 'refused') return applied
  return sendBack(actor, batch, applied.failure.reasons[0]?.text ?? '', now)
}

type Entries = Omit<ParsedImport, 'file'>
type Work = { readonly batch: ImportBatch; readonly entries: Entries }

/** The rows without the file itself: its cells are not held while they are written. */
async function readEntries(countyCode: string, { kind, storageKey }: ImportBatch, now: Date): Promise<Entries> {
  const bytes = await openWorkbook(storageKey)
  const parsed = await parseImport(reading, countyCode, { kind, bytes }, dateIn(now))
  if (!parsed.ok) throw new Error('a checked workbook cannot be read any more')
  const { talents, enterprises, faults, rowCount } = parsed.value
  return { talents, enterprises, faults, rowCount }
}

async function write(
  tx: Tx,
  officer: Actor,
  { batch, entries }: Work,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { id, kind, source, sourceDay, sourceDocument } = batch
  const { countyCode } = officer
  const from = { source, sourceDay, sourceDocument, isDeclared: source === SOURCES.enterpriseDeclared }
  const outcomes: EntryOutcome[] = []
  const faults: Fault[] = [...entries.faults]
  let kept = 0
  for await (const chunk of planImport(tx, entries, { actor: officer, kind, source, now }, { lock: true })) {
    const effects = [
      ...(await writeTalentPlans(tx, officer, chunk.talents, from, now)),
      ...(await writeEnterprisePlans(tx, officer, chunk.enterprises, from, now)),
    ]
    await insertEffects(tx, countyCode, id, effects, { from: kept, versions: versionsAfter(chunk) })
    kept += effects.length
    outcomes.push(...chunk.outcomes)
    faults.push(...chunk.faults)
    await tellProgress(countyCode, id, chunk.done, entries.rowCount)
  }
  if (planHash(outcomes, faults) !== batch.planHash) return fail(CHANGED)
  if (!(await moveBatch(tx, countyCode, id, { from: 'applying', to: 'applied', appliedAt: now }))) return fail(CHANGED)
  const summary = `导入${KINDS[kind].label}“${batch.fileName}”：新增 ${batch.createdRows} 行，更新 ${batch.changedRows} 行`
  await recordAudit(tx, officer, {
    action: 'registerImport.apply',
    objectKind: 'importBatch',
    objectId: id,
    summary,
    now,
  })
  return ok({ id })
}

/** Nothing was written: the batch is checked again, and has to be confirmed again. */
function sendBack(
  actor: Actor,
  { id, fileName }: ImportBatch,
  problem: string,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  return inTransaction<{ id: string }>(async (tx) => {
    const move = { from: 'applying', to: 'checking', confirmedById: null, problem } as const
    if (!(await moveBatch(tx, actor.countyCode, id, move))) return ok({ id })
    const summary = `“${fileName}”没有写入：${problem}`
    await recordAudit(tx, actor, {
      action: 'registerImport.sendBack',
      objectKind: 'importBatch',
      objectId: id,
      summary,
      now,
    })
    return ok({ id })
  })
}
