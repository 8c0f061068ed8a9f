import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import { findVersionInForce } from '@/lib/policy/steps/find-version'
import type { EmployerFiling } from '../model'
import { filingColumns } from '../rules/filing-columns'
import { checkRows, type CheckedRow } from './check-rows'
import { openFilingSheet, readFilingSheet, type FilingSheet } from './read-filing-sheet'

export type CheckedFiling = {
  readonly version: VersionInForce
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
  const version = await findVersionInForce(tx, actor.countyCode, filing.itemId, today)
  if (version?.audience !== 'talent') return fail(refused('notInForce', '这个事项已停止受理个人申报，不能再办理。'))
  const columns = filingColumns(version.rulebook.evidence.asked, actor.countyCode)
  const sheet = await readFilingSheet(await openFilingSheet(filing.storageKey), columns, today)
  if (!sheet.ok) return fail(refused('sheet', sheet.failure))
  const rows = await checkRows(tx, { actor, version, sheet: sheet.value, now })
  return ok({ version, sheet: sheet.value, rows })
}

/** The rows that become cases, as they are shown and posted back: '5,6,9'. */
export const fileableRows = (rows: readonly CheckedRow[]): string =>
  rows
    .filter(({ opening }) => opening !== null)
    .map(({ row }) => row)
    .join(',')
