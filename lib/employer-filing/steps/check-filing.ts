import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionLine } from '@/lib/policy/model'
import { findVersionLine } from '@/lib/policy/steps/find-version'
import type { EmployerFiling } from '../model'
import { askedIn } from '../rules/asked-in'
import { filingColumns } from '../rules/filing-columns'
import { checkRows, type CheckedRow } from './check-rows'
import { openFilingSheet, readFilingSheet, type FilingSheet } from './read-filing-sheet'

export type CheckedFiling = {
  readonly line: VersionLine
  readonly sheet: FilingSheet
  readonly rows: readonly CheckedRow[]
}

/** A sheet that was brought, every row checked as things are now: the preview and the confirmation ask the same. */
export async function checkFiling(
  tx: Tx,
  actor: Actor,
  filing: EmployerFiling,
  now: Date,
): Promise<Result<CheckedFiling, Failure>> {
  const today = dateIn(now)
  const line = await findVersionLine(tx, actor.countyCode, filing.itemId, today)
  if (line?.[0].audience !== 'talent') return fail(refused('notInForce', '这个事项已停止受理个人申报，不能再办理。'))
  const columns = filingColumns(askedIn(line), actor.countyCode)
  const sheet = await readFilingSheet(await openFilingSheet(filing.storageKey), columns, today)
  if (!sheet.ok) return fail(refused('sheet', sheet.failure))
  const rows = await checkRows(tx, { actor, line, sheet: sheet.value, now })
  return ok({ line, sheet: sheet.value, rows })
}

/** The rows that become cases, as they are shown and posted back: '5,6,9'. */
export const fileableRows = (rows: readonly CheckedRow[]): string =>
  rows
    .filter(({ opening }) => opening !== null)
    .map(({ row }) => row)
    .join(',')
