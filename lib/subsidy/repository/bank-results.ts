import { forgetPlans } from '@/lib/platform/forget-plans'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { MatchedLine } from '../rules/match-bank-result'

export type NewResultFile = {
  readonly batchId: string
  readonly fileName: string
  readonly contentSealed: string
  readonly sha256: string
  readonly lineCount: number
  readonly paidCount: number
  readonly failedCount: number
  readonly suspenseCount: number
  readonly importedById: string
}

export async function insertResultFile(tx: Tx, countyCode: string, row: NewResultFile, now: Date): Promise<string> {
  const id = newId()
  await tx.bankResultFile.create({ data: { countyCode, id, ...row, importedAt: now } })
  return id
}

export type KeptLine = MatchedLine & { readonly id: string }

/** Keeps every line of a file as the bank wrote it and as it was matched, in one statement. */
export async function insertResultLines(
  tx: Tx,
  countyCode: string,
  resultFileId: string,
  lines: readonly MatchedLine[],
): Promise<KeptLine[]> {
  const kept = lines.map((line) => ({ ...line, id: newId() }))
  await forgetPlans(tx)
  await tx.$executeRaw`
    insert into bank_result_line
      (county_code, id, result_file_id, line, reference, amount_fen, outcome, failure_code, failure_reason, settled_on,
       match, attempt_id)
    select ${countyCode}, id, ${resultFileId}::uuid, line, reference, amount_fen, outcome, failure_code, failure_reason,
           settled_on, match, attempt_id
      from unnest(
        ${kept.map((line) => line.id)}::uuid[], ${kept.map((line) => line.line)}::int[],
        ${kept.map((line) => line.reference)}::text[],
        ${kept.map((line) => (line.amountFen === null ? null : String(line.amountFen)))}::text[]::bigint[],
        ${kept.map((line) => line.outcome)}::text[], ${kept.map((line) => line.failureCode)}::text[],
        ${kept.map((line) => line.failureReason)}::text[], ${kept.map((line) => line.settledOn)}::text[]::date[],
        ${kept.map((line) => line.match)}::text[], ${kept.map((line) => line.attemptId)}::uuid[])
        as kept (id, line, reference, amount_fen, outcome, failure_code, failure_reason, settled_on, match, attempt_id)`
  return kept
}

/** Whether these bytes were imported before, for whichever batch. */
export async function wasImported(tx: Tx, countyCode: string, sha256: string): Promise<boolean> {
  return (await tx.bankResultFile.count({ where: { countyCode, sha256 } })) > 0
}
