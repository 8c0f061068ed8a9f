import { findUnit } from '@/lib/account/steps/find-unit'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { ChangeValue, Correction, Subject } from '../model'
import { findCorrectionsOf } from '../repository/corrections'
import { findFactChanges, type FactChangeRow } from '../repository/fact-changes'
import { factText } from '../rules/fact-text'
import { byRegisterOrder, registerLabel, UNIT_KEYS } from '../rules/register-field'

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
  const unitNames = await findUnitNames(tx, countyCode, rows)
  const textOf = (key: string, value: ChangeValue): string => {
    if (value === null) return '无'
    return UNIT_KEYS.includes(key) ? (unitNames.get(String(value)) ?? String(value)) : factText(key, value)
  }
  return rows.map(({ changes, sourceDocument = null, reason = null, ...row }) => ({
    ...row,
    sourceDocument,
    reason,
    changes: Object.entries(changes)
      .sort(([a], [b]) => byRegisterOrder(a, b))
      .map(([key, { from, to }]) => ({ key, label: registerLabel(key), from: textOf(key, from), to: textOf(key, to) })),
  }))
}

async function findUnitNames(tx: Tx, countyCode: string, rows: readonly FactChangeRow[]): Promise<Map<string, string>> {
  const codes = new Set(
    rows
      .flatMap(({ changes }) => UNIT_KEYS.flatMap((key) => [changes[key]?.from, changes[key]?.to]))
      .filter((code) => typeof code === 'string'),
  )
  const names = new Map<string, string>()
  for (const code of codes) names.set(code, (await findUnit(tx, countyCode, code))?.name ?? code)
  return names
}

/** Requests for correction about a subject, latest first. */
export const readCorrections = (tx: Tx, countyCode: string, subject: Subject): Promise<Correction[]> =>
  findCorrectionsOf(tx, countyCode, subject)
