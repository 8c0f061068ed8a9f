import { toYuanText } from '@/lib/kernel/fen'
import type { BankAnswer } from '../model'
import { toBankReference } from './bank-reference'

/**
 * What the bank said through the link, written as the 回盘 file it would have sent: it then goes the way of every result, is
 * matched, compared in amount and kept with its hash. The inverse of readBankResult.
 */
export function writeBankAnswers(batchNumber: string, answers: readonly BankAnswer[]): string {
  const details = answers.map((answer, index) => [
    String(index + 1),
    toBankReference(answer.attemptId),
    toYuanText(answer.amountFen),
    answer.status === 'paid' ? '成功' : '失败',
    toField(answer.failureCode),
    toField(answer.failureReason),
    answer.settledOn ?? '',
  ])
  return [[batchNumber, String(answers.length)], ...details].map((fields) => `${fields.join('|')}\r\n`).join('')
}

const toField = (text: string | null): string => (text ?? '').replaceAll('|', '｜').replace(/[\r\n]+/g, ' ')
