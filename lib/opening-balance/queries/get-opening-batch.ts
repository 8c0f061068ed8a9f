import { listApprovedCases, type ApprovedCase } from '@/lib/application/steps/list-approved-cases'
import { mayReadFund } from '@/lib/fund/permission'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { isId } from '@/lib/platform/id'
import { reading } from '@/lib/platform/transaction'
import type { Fault } from '@/lib/register-import/sheet/model'
import { isBeingWritten, type OpeningBatchStatus } from '../flow'
import type { OpeningBatchKind, OpeningLine, OpeningTotals } from '../model'
import { findBatchView, findReversedOf, type BatchViewRow } from '../repository/batch-view'
import { findLines } from '../repository/lines'
import { findReversedAwards } from '../repository/reversals'
import type { BudgetEffect } from '../rules/budget-effect'
import { openingActs, type OpeningActs } from '../rules/opening-acts'
import { totalLines } from '../rules/total-lines'
import { readEffects } from '../steps/read-effects'

/** Whether a line's award counts, was taken back, or is on a reversal that is under way. */
type Standing = 'counts' | 'beingReversed' | 'reversed'
/** A line as its page shows it: the account masked. */
export type LineView = Omit<OpeningLine, 'payee'> & {
  readonly payee: { readonly bankName: string; readonly accountMasked: string } | null
  readonly standing: Standing
}
/** One of those who had a hand in a batch. */
export type HandView = {
  readonly kind: 'written' | 'prepared' | 'signed' | 'rejected'
  readonly name: string
  readonly at: Date
  readonly text: string | null
}
type Other = { readonly id: string; readonly number: string }
export type OpeningBatchView = {
  readonly id: string
  readonly number: string
  readonly kind: OpeningBatchKind
  readonly status: OpeningBatchStatus
  readonly title: string
  readonly documentNumber: string
  readonly fundName: string
  readonly reason: string | null
  readonly scanName: string | null
  readonly contentHash: string | null
  readonly hands: readonly HandView[]
  readonly reverses: Other | null
  readonly reversals: readonly (Other & { readonly status: OpeningBatchStatus; readonly awardCount: number })[]
  readonly totals: OpeningTotals
  readonly lines: readonly LineView[]
  readonly nextLine: number | null
  readonly effects: readonly BudgetEffect[]
  /** Cases whose amount is settled already: posting comes too late for them. */
  readonly tooLate: readonly ApprovedCase[]
  /** The last workbook that could not be entered. */
  readonly faulty: { readonly name: string; readonly faults: readonly Fault[] } | null
  readonly acts: OpeningActs
}

const PAGE = 100

/** A batch with its lines, what posting it would do to the fund, and what this actor may do next. */
export async function getOpeningBatch(
  actor: Actor,
  id: string,
  { now, after = 0, limit = PAGE }: { readonly now: Date; readonly after?: number; readonly limit?: number },
): Promise<OpeningBatchView | null> {
  if (!mayReadFund(actor) || !isId(id)) return null
  const { countyCode } = actor
  const row = await findBatchView(reading, countyCode, id)
  if (!row) return null
  const lines = await findLines(reading, countyCode, id)
  const isOpen = isBeingWritten(row.status) || row.status === 'prepared'
  const of = { fundId: row.fundId, lines, today: dateIn(now) }
  const shown = lines.filter(({ line }) => line > after).slice(0, limit)
  const last = shown.at(-1)?.line ?? 0
  return {
    ...headOf(row),
    totals: totalLines(lines),
    lines: await withStandings(countyCode, id, shown),
    nextLine: lines.some(({ line }) => line > last) && shown.length > 0 ? last : null,
    effects: isOpen && row.kind === 'entry' ? await readEffects(reading, countyCode, of) : [],
    tooLate: isOpen && row.kind === 'entry' ? await listApprovedCases(reading, countyCode, partiesOf(lines)) : [],
    acts: openingActs(actor, row),
  }
}

const partiesOf = (lines: readonly OpeningLine[]) => ({
  talentIds: [...new Set(lines.flatMap(({ talentId }) => talentId ?? []))],
  enterpriseIds: [...new Set(lines.flatMap(({ enterpriseId }) => enterpriseId ?? []))],
})

async function withStandings(countyCode: string, id: string, lines: readonly OpeningLine[]): Promise<LineView[]> {
  const awardIds = [...new Set(lines.map(({ awardId }) => awardId))]
  const reversed = await findReversedOf(reading, countyCode, awardIds)
  const underWay = await findReversedAwards(reading, countyCode, id)
  return lines.map(({ payee, ...line }) => ({
    ...line,
    payee: payee && { bankName: payee.bankName, accountMasked: payee.accountMasked },
    standing: reversed.has(line.awardId) ? 'reversed' : underWay.has(line.awardId) ? 'beingReversed' : 'counts',
  }))
}

function headOf(row: BatchViewRow) {
  const { id, number, kind, status, title, documentNumber, reason, contentHash, sheetName } = row
  const faults = (row.sheetFaults ?? []) as unknown as Fault[]
  return {
    ...{ id, number, kind, status, title, documentNumber, reason, contentHash },
    fundName: row.fund.name,
    scanName: row.scan?.originalName ?? null,
    hands: handsOf(row),
    reverses: row.reversesBatch,
    reversals: row.openingBatchsAsReversesBatch,
    faulty: sheetName === null ? null : { name: sheetName, faults },
  }
}

function handsOf(row: BatchViewRow): HandView[] {
  const { createdBy, createdAt, preparedBy, preparedAt, signedBy, signedAt, rejectedBy, rejectedAt } = row
  const hand = (
    kind: HandView['kind'],
    by: { displayName: string } | null,
    at: Date | null,
    text: string | null = null,
  ) => (by && at ? [{ kind, name: by.displayName, at, text }] : [])
  return [
    ...hand('written', createdBy, createdAt),
    ...hand('prepared', preparedBy, preparedAt),
    ...hand('rejected', rejectedBy, rejectedAt, row.rejectedReason),
    ...hand('signed', signedBy, signedAt),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
}
