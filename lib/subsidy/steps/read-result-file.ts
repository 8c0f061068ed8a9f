import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { fenOf } from '@/lib/platform/fen-column'
import type { Tx } from '@/lib/platform/transaction'
import type { Attempt, Batch } from '../model'
import { findBatchesOf } from '../repository/attempts'
import { parseBankReference } from '../rules/bank-reference'
import { decodeBankText } from '../rules/bank-text'
import { matchBankResult, type MatchedLine } from '../rules/match-bank-result'
import { readBankResult, type BankResult } from '../rules/read-bank-result'

type Known = Pick<Attempt, 'id' | 'batchId' | 'amountFen' | 'status'>

/** Reads a result file and matches it line by line. Refuses only what is wrong as a whole: another batch's, empty, cut off. */
export async function readResultFile(
  tx: Tx,
  countyCode: string,
  batch: Batch,
  bytes: Uint8Array,
): Promise<Result<MatchedLine[], Failure>> {
  const result = readBankResult(decodeBankText(bytes))
  const attempts = await findKnown(tx, countyCode, result)
  const refusal = refuseWhole(result, batch, attempts)
  return refusal ? fail(refusal) : ok(matchBankResult(result.lines, attempts, batch.id))
}

async function findKnown(tx: Tx, countyCode: string, { lines }: BankResult): Promise<Map<string, Known>> {
  const ids = lines.map(({ reference }) => parseBankReference(reference)).filter((id) => id !== null)
  const found = await findBatchesOf(tx, countyCode, [...new Set(ids)])
  return new Map(found.map((row) => [row.id, { ...row, amountFen: fenOf(row.amountFen) }]))
}

function refuseWhole(
  { batchNumber, statedCount, lines }: BankResult,
  batch: Batch,
  attempts: Map<string, Known>,
): Failure | null {
  if (batchNumber !== null && batchNumber !== batch.number) {
    return refused('otherBatch', `这是批次 ${batchNumber} 的回盘文件，当前批次是 ${batch.number}，请到对应批次导入。`)
  }
  if (lines.length === 0) return refused('empty', '文件中没有回盘明细，请确认选择了正确的文件。')
  if (statedCount !== null && statedCount !== lines.length) {
    return refused('cutOff', `文件不完整：表头写明 ${statedCount} 笔，实有 ${lines.length} 行。请向银行重新索取。`)
  }
  if (batchNumber === null && lines.every(({ outcome }) => outcome === 'unreadable')) {
    return refused(
      'unreadable',
      `文件里的 ${lines.length} 行都读不懂，未导入。每行应为“序号|参考号|金额|成功或失败|失败代码|失败原因|入账时间”，状态写“成功”或“失败”（S、F 也可以），金额写 1234.50。`,
    )
  }
  const own = [...attempts.values()].some(({ batchId }) => batchId === batch.id)
  return own || batchNumber !== null
    ? null
    : refused('nothingOurs', `文件中没有一行属于批次 ${batch.number}，未导入。请核对是否选错文件。`)
}
