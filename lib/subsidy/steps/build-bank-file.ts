import { openAccountNumber } from '@/lib/application/steps/open-account-number'
import { IDENTITY } from '@/lib/fact/rules/personal-numbers'
import { findPayer } from '@/lib/fund/steps/find-payer'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import type { BankEncoding, Batch } from '../model'
import { findBankLines, type BankLineRow } from '../repository/bank-files'
import { encodeBankText, unencodable } from '../rules/bank-text'
import { writeBankFile, type BankLine } from '../rules/write-bank-file'

/** The bytes of a batch's bank file. Refuses, naming the payees, when a name has characters the encoding lacks. */
export async function buildBankFile(
  tx: Tx,
  countyCode: string,
  { batch, encoding }: { batch: Batch; encoding: BankEncoding },
  now: Date,
): Promise<Result<Uint8Array, Failure>> {
  const payer = await findPayer(tx, countyCode, batch.fundYearId)
  if (!payer) throw new Error(`batch ${batch.number} has no payer`)
  const rows = await findBankLines(tx, countyCode, batch.id)
  const refusal = refuseRareNames(rows, encoding)
  if (refusal) return fail(refusal)
  const { number: batchNumber, purpose } = batch
  const lines = rows.map(toBankLine)
  const text = writeBankFile({ batchNumber, day: dateIn(now), payerAccount: payer.payerAccount, purpose, lines })
  const lost = unencodable(text, encoding)
  return lost.length === 0
    ? ok(encodeBankText(text, encoding))
    : fail(refused('rareCharacter', `用途或摘要中的「${lost.join('')}」无法用 GBK 表示，请改用 UTF-8 导出。`))
}

function refuseRareNames(rows: readonly BankLineRow[], encoding: BankEncoding): Failure | null {
  const rare = rows
    .map(({ line, holderName }) => ({ line, holderName, lost: unencodable(holderName, encoding) }))
    .filter(({ lost }) => lost.length > 0)
  if (rare.length === 0) return null
  return {
    kind: 'refused',
    reasons: rare.slice(0, 20).map(({ line, holderName, lost }) => ({
      code: 'rareCharacter',
      text: `第 ${line} 笔「${holderName}」的「${lost.join('')}」无法用 GBK 表示，请改用 UTF-8 导出，或与银行确认替代写法后更正户名。`,
    })),
  }
}

const toBankLine = (row: BankLineRow): BankLine => ({
  attemptId: row.attemptId,
  line: row.line,
  account: openAccountNumber(row.accountSealed),
  holderName: row.holderName,
  amountFen: row.amountFen,
  documentKind: row.identityKind ?? '',
  documentNumber: row.identitySealed === null ? (row.uscc ?? '') : unseal(IDENTITY, row.identitySealed),
  branchCode: row.branchCode,
  note: `${row.title}第${row.instalment}期`,
})
