import { type Failure, type FieldIssue } from '@/lib/kernel/failure'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'

/** What was decided at a meeting or by a leader's hand: where it is written down, when, by whom, and the scan of it. */
export type OfflineRecord = {
  readonly minuteNumber: string
  readonly decidedOn: PlainDate
  readonly signer: string
  readonly scanId: string
}

/** As it was recorded. */
export type OfflineDecision = Omit<OfflineRecord, 'scanId'> & { readonly stepCode: string; readonly round: number }

/** As the form posts it. */
export type OfflineWords = {
  readonly [field in keyof OfflineRecord]?: OfflineRecord[field] | undefined
}

const MISSING: Record<keyof OfflineRecord, string> = {
  minuteNumber: '请填写会议纪要或呈批件编号',
  decidedOn: '请填写审定日期',
  signer: '请填写签批人',
  scanId: '请上传会议纪要或签批件的扫描件',
}

/** The whole record, or everything that is wrong with it at once. `since`: the day on which the case came to the step. */
export function offlineRecord(
  { minuteNumber, decidedOn, signer, scanId }: OfflineWords,
  { since, today }: { readonly since: PlainDate; readonly today: PlainDate },
): Result<OfflineRecord, Failure> {
  const given = { minuteNumber, decidedOn, signer, scanId }
  const issues: FieldIssue[] = (Object.keys(MISSING) as (keyof OfflineRecord)[])
    .filter((field) => given[field] === undefined)
    .map((path) => ({ path, message: MISSING[path] }))
  const wrongDay = decidedOn === undefined ? null : dayFault(decidedOn, since, today)
  if (wrongDay !== null) issues.push({ path: 'decidedOn', message: wrongDay })
  if (
    issues.length > 0 ||
    minuteNumber === undefined ||
    decidedOn === undefined ||
    signer === undefined ||
    scanId === undefined
  ) {
    return fail({ kind: 'invalid', issues })
  }
  return ok({ minuteNumber, decidedOn, signer, scanId })
}

/** A meeting cannot have decided on what was not yet before it, nor tomorrow. */
function dayFault(day: PlainDate, since: PlainDate, today: PlainDate): string | null {
  if (day > today) return `审定日期不能晚于今天（${today}）`
  return day < since ? `审定日期不能早于本件转到本环节的日期（${since}）` : null
}
