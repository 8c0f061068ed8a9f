import { findChainHead } from '@/lib/audit/steps/find-chain-head'
import type { ChainHead } from '@/lib/audit/rules/finding'
import { getMonthBooks, type MonthBooks } from '@/lib/fund/queries/get-month-books'
import { mayReadStatement } from '@/lib/fund/permission'
import { boundsOf } from '@/lib/fund/rules/month-books'
import type { Actor } from '@/lib/kernel/actor'
import { subtractFen, toFen, ZERO, type Fen } from '@/lib/kernel/fen'
import { dateIn } from '@/lib/kernel/plain-date'
import { addToMonth, firstDayOf, monthOf, type PlainMonth } from '@/lib/kernel/plain-month'
import { pastTheFence } from '@/lib/platform/reach'
import { reading } from '@/lib/platform/transaction'
import { findClaimsApart, findLedgerApart, findReservationsApart } from '../repository/invariants'
import { findMonthChecks } from '../repository/month-checks'
import { CHECK_CODES, type CheckCode, type StatementCheck } from '../rules/statement-checks'

export type MonthStatement = MonthBooks & {
  readonly month: PlainMonth
  /** The month has ended: its figures stand. */
  readonly isOver: boolean
  readonly checks: readonly StatementCheck[]
  /** The record's chain at this moment, which covers the entries too. */
  readonly head: ChainHead | null
}

/**
 * 月末对账表: a fund's books of a month, held against the bank's answers, the batches and the cases. Sums alone, of nobody:
 * the auditor, who sees no case, reads them too. Null for whoever may not, and for a month that has not begun.
 */
export async function getMonthStatement(
  actor: Actor,
  { fundId, month }: { fundId: string | null; month: PlainMonth },
  now: Date,
): Promise<MonthStatement | null> {
  const thisMonth = monthOf(dateIn(now))
  if (!mayReadStatement(actor) || month > thisMonth) return null
  const books = await getMonthBooks(actor, { fundId, month })
  if (!books) return null
  const isOver = month < thisMonth
  const [compared, apart, head] = await Promise.all([
    pastTheFence(() => compare(actor.countyCode, books.fund.id, month)),
    isOver ? null : pastTheFence(() => countApart(actor.countyCode)),
    findChainHead(reading, actor.countyCode),
  ])
  const counted = (code: CheckCode, count: number) => ({ code, left: toFen(count), right: ZERO, apart: toFen(count) })
  const checks = [
    counted('adds', books.gaps),
    { code: 'balances', left: books.entriesFen, right: books.balancesFen, apart: books.apartFen } as const,
    ...compared,
    ...(apart === null ? [] : [counted('details', apart)]),
  ].sort((a, b) => CHECK_CODES.indexOf(a.code) - CHECK_CODES.indexOf(b.code))
  return { ...books, month, isOver, checks, head }
}

async function compare(countyCode: string, fundId: string, month: PlainMonth): Promise<StatementCheck[]> {
  const days = { firstDay: firstDayOf(month), nextFirstDay: firstDayOf(addToMonth(month, 1)) }
  const pairs = await findMonthChecks(reading, countyCode, { fundId, ...boundsOf(month), ...days })
  return pairs.map((pair) => ({ ...pair, apart: distance(pair.left, pair.right) }))
}

const distance = (a: Fen, b: Fen): Fen => toFen(Math.abs(subtractFen(a, b)))

/** Sub-budgets and cases of which the ledger says now something else than the rows behind it. */
async function countApart(countyCode: string): Promise<number> {
  const found = [
    await findLedgerApart(countyCode),
    await findClaimsApart(countyCode),
    await findReservationsApart(countyCode),
  ]
  return found.reduce((sum, rows) => sum + rows.length, 0)
}
