import { noteErasedPapers } from '@/lib/application/steps/note-erased-papers'
import { eraseFilesOf, removeErasedBytes } from '@/lib/attachment/steps/erase-files'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { OverdueCase } from '../model'
import { mayErase } from '../permission'
import { lockOverdueCases } from '../repository/overdue-cases'
import { cutoffsOf, readPeriods, type ItemPeriod } from '../steps/read-periods'

/** Cases of one transaction, and files of another. */
const CASES_AT_ONCE = 50
const FILES_AT_ONCE = 100

/**
 * Due work: papers of cases that were refused, withdrawn or lapsed go when they were kept as long as declared. First nobody
 * can open them any more, on record; then their bytes go. Killed in between, the next round takes the bytes away.
 */
export async function eraseDuePapers(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ count: number }, Failure>> {
  const refusal = mayErase(actor)
  if (refusal) return fail(refusal)
  let count = 0
  for (;;) {
    const marked = await inTransaction<{ cases: number; files: number }>((tx) => eraseSome(tx, actor, now))
    if (!marked.ok) return marked
    count += marked.value.files
    if (marked.value.cases < CASES_AT_ONCE) break
  }
  for (;;) {
    const removed = await inTransaction(async (tx) => ok(await removeErasedBytes(tx, actor.countyCode, FILES_AT_ONCE)))
    if (!removed.ok) return removed
    if (removed.value < FILES_AT_ONCE) return ok({ count })
  }
}

async function eraseSome(tx: Tx, actor: Actor, now: Date) {
  const today = dateIn(now)
  const periods = await readPeriods(tx, actor.countyCode, today)
  const cases = await lockOverdueCases(tx, actor.countyCode, cutoffsOf(periods, today), CASES_AT_ONCE)
  const byItem = new Map(periods.map((period) => [period.itemId, period]))
  let files = 0
  for (const one of cases) {
    const period = byItem.get(one.itemId)
    if (period) files += await eraseOne(tx, actor, { one, period }, now)
  }
  return ok({ cases: cases.length, files })
}

async function eraseOne(
  tx: Tx,
  actor: Actor,
  { one, period }: { readonly one: OverdueCase; readonly period: ItemPeriod },
  now: Date,
): Promise<number> {
  const { months, ruleId } = period
  const count = await eraseFilesOf(tx, actor.countyCode, one.id, { months, ruleId }, now)
  await noteErasedPapers(tx, actor, one.id, { count, why: `保管满 ${months} 个月，已按规定删除` }, now)
  if (count === 0) return 0
  await recordAudit(tx, actor, {
    action: 'retention.erasePapers',
    objectKind: 'application',
    objectId: one.id,
    summary: `申报 ${one.number} 的 ${count} 份材料保管满 ${months} 个月，已按规定删除`,
    now,
    detail: { count, months, ruleId },
  })
  return count
}
