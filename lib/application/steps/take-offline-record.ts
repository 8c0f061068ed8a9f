import { findFile } from '@/lib/attachment/steps/find-file'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { offlineRecord, type OfflineRecord, type OfflineWords } from '../rules/offline-record'
import type { LoadedCase } from './load-case'

/** The record and the name of its scan, for the history of the case. */
export type TakenRecord = { readonly record: OfflineRecord; readonly scanName: string }

/** What was decided on paper, where the step is decided so; null where it is decided here. */
export async function takeOfflineRecord(
  tx: Tx,
  { application, standing }: LoadedCase,
  words: OfflineWords,
  now: Date,
): Promise<Result<TakenRecord | null, Failure>> {
  if (!standing.step?.offline) return ok(null)
  const since = dateIn(application.stepSince ?? now)
  const record = offlineRecord(words, { since, today: dateIn(now) })
  if (!record.ok) return record
  const scan = await findFile(tx, application.countyCode, record.value.scanId)
  if (scan?.ownerKind !== 'offlineDecision' || scan.ownerId !== application.id) {
    return fail(invalidField('scanId', '扫描件不是为本件上传的，请重新上传'))
  }
  return ok({ record: record.value, scanName: scan.originalName })
}

/** As the history keeps it, and the timeline shows it. */
export const offlineDetail = ({ record, scanName }: TakenRecord) => ({
  minuteNumber: record.minuteNumber,
  decidedOn: record.decidedOn,
  signer: record.signer,
  scan: { id: record.scanId, name: scanName },
})
