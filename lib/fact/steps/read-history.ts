import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { Correction, Subject } from '../model'
import { findCorrectionsOf } from '../repository/corrections'
import { findFactChanges } from '../repository/fact-changes'
import { factText } from '../rules/fact-text'
import { registerLabel } from '../rules/register-field'

/** One source change, as the history shows it. */
export type HistoryLine = {
  id: string
  at: Date
  actorName: string
  source: string
  sourceDocument: string | null
  reason: string | null
  validFrom: PlainDate
  changes: { key: string; label: string; from: string; to: string }[]
}

/** The history of a subject's facts in Chinese, latest first (the last 200 entries). */
export async function readHistory(tx: Tx, countyCode: string, subject: Subject): Promise<HistoryLine[]> {
  const rows = await findFactChanges(tx, countyCode, subject)
  return rows.map(({ changes, sourceDocument = null, reason = null, ...row }) => ({
    ...row,
    sourceDocument,
    reason,
    changes: Object.entries(changes).map(([key, { from, to }]) => ({
      key,
      label: registerLabel(key),
      from: from === null ? '无' : factText(key, from),
      to: to === null ? '无' : factText(key, to),
    })),
  }))
}

/** Requests for correction about a subject, latest first. */
export const readCorrections = (tx: Tx, countyCode: string, subject: Subject): Promise<Correction[]> =>
  findCorrectionsOf(tx, countyCode, subject)
