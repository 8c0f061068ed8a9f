import { ZERO, type Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Attempt, SuspenseReason } from '../model'
import { parseBankReference } from './bank-reference'
import type { ResultLine } from './read-bank-result'

type Known = Pick<Attempt, 'id' | 'batchId' | 'amountFen' | 'status'>

/** What becomes of one line. `repeated` says again what an earlier file said and changes nothing. */
export type MatchedLine = ResultLine & {
  readonly match: 'matched' | 'repeated' | 'suspense'
  readonly attemptId: string | null
  readonly suspenseReason: SuspenseReason | null
}

/**
 * Matches each line with the bank line of the same reference and the same amount. Whatever is unknown, another batch's,
 * of another amount, said twice or said differently before goes to suspense; no line hinders another.
 */
export function matchBankResult(
  lines: readonly ResultLine[],
  attempts: ReadonlyMap<string, Known>,
  batchId: string,
): MatchedLine[] {
  const seen = new Set<string>()
  return lines.map((line) => {
    const reference = parseBankReference(line.reference)
    const attempt = reference === null ? undefined : attempts.get(reference)
    const again = attempt !== undefined && seen.has(attempt.id)
    if (attempt) seen.add(attempt.id)
    return { ...line, attemptId: attempt?.id ?? null, ...judge(line, attempt, again, batchId) }
  })
}

function judge(line: ResultLine, attempt: Known | undefined, again: boolean, batchId: string) {
  const suspense = (suspenseReason: SuspenseReason) => ({ match: 'suspense' as const, suspenseReason })
  if (line.outcome === 'unreadable') return suspense('unreadable')
  if (!attempt) return suspense('unknownReference')
  if (attempt.batchId !== batchId) return suspense('otherBatch')
  if (again) return suspense('twiceInFile')
  if (line.amountFen !== attempt.amountFen) return suspense('amountDiffers')
  if (attempt.status === 'live') return { match: 'matched' as const, suspenseReason: null }
  return attempt.status === line.outcome
    ? { match: 'repeated' as const, suspenseReason: null }
    : suspense('contradicts')
}

/** What the ledger holds in suspense for a line: only money that the bank says it has paid. */
export const suspendedFen = (line: ResultLine): Fen => (line.outcome === 'paid' ? (line.amountFen ?? ZERO) : ZERO)

/** The day a line counts as settled: the bank's, or the day of the import where the bank names none or a later one. */
export const settledDay = (line: ResultLine, today: PlainDate): PlainDate =>
  line.settledOn !== null && line.settledOn <= today ? line.settledOn : today
