import { sumFen, toYuanText, type Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { toBankReference } from './bank-reference'
import { fitHolderName } from './fit-holder-name'

export type BankLine = {
  readonly attemptId: string
  readonly line: number
  readonly account: string
  readonly holderName: string
  readonly amountFen: Fen
  /** GA/T 517 for a person, empty for an enterprise. */
  readonly documentKind: string
  readonly documentNumber: string
  readonly branchCode: string | null
  /** 摘要, what the payee reads on the statement: the benefit and its instalment. */
  readonly note: string
}
export type BankFileContent = {
  readonly batchNumber: string
  readonly day: PlainDate
  readonly payerAccount: string
  readonly purpose: string
  readonly lines: readonly BankLine[]
}

/**
 * 代发文件, fields parted by '|', lines ended by CRLF. Header: 批次号|日期|付款账号|币种|总笔数|总金额|用途. Detail:
 * 序号|收款账号|户名|金额|证件类型|证件号|开户行联行号|摘要|手机号|参考号. Amounts in yuan with two decimals; the phone is left
 * empty: the bank does not need it.
 */
export function writeBankFile({ batchNumber, day, payerAccount, purpose, lines }: BankFileContent): string {
  const total = toYuanText(sumFen(lines.map(({ amountFen }) => amountFen)))
  const header = [batchNumber, day.replaceAll('-', ''), payerAccount, 'CNY', String(lines.length), total, purpose]
  const details = lines.map((line) => [
    String(line.line),
    line.account,
    fitHolderName(line.holderName),
    toYuanText(line.amountFen),
    line.documentKind,
    line.documentNumber,
    line.branchCode ?? '',
    line.note,
    '',
    toBankReference(line.attemptId),
  ])
  return [header, ...details].map((fields) => `${fields.map(toField).join('|')}\r\n`).join('')
}

/** A separator or a line end inside a field would shift every field after it. */
const toField = (text: string): string => text.replaceAll('|', '｜').replace(/[\r\n]+/g, ' ')
