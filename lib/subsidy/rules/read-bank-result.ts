import { parseYuan, type Fen } from '@/lib/kernel/fen'
import { parsePlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import type { LineOutcome } from '../model'

/** One line of a result file. `reference` is kept as the bank wrote it, cut to 100 characters. */
export type ResultLine = {
  readonly line: number
  readonly reference: string
  readonly amountFen: Fen | null
  readonly outcome: LineOutcome
  readonly failureCode: string | null
  readonly failureReason: string | null
  readonly settledOn: PlainDate | null
}
export type BankResult = {
  /** Null when the file has no header we know. */
  readonly batchNumber: string | null
  /** What the header says it holds. */
  readonly statedCount: number | null
  readonly lines: readonly ResultLine[]
}

const OUTCOMES: Readonly<Record<string, LineOutcome>> = { 成功: 'paid', S: 'paid', 失败: 'failed', F: 'failed' }
export const BATCH_NUMBER = /^DF20\d\d-\d{4,}$/

/**
 * 回盘文件. Header: 批次号|总笔数|… ; detail: 序号|参考号|金额|状态|失败代码|失败原因|入账时间. A line that cannot be read is one
 * line that cannot be read; nothing here refuses the whole.
 */
export function readBankResult(text: string): BankResult {
  const rows = text
    .split(/\r\n|\n|\r/)
    .map((raw, index) => ({ line: index + 1, raw: raw.trim() }))
    .filter(({ raw }) => raw !== '')
  const [first, ...rest] = rows
  const header = first?.raw.split('|').map((field) => field.trim())
  const batchNumber = header?.[0] && BATCH_NUMBER.test(header[0]) ? header[0] : null
  const statedCount = batchNumber && /^\d{1,7}$/.test(header?.[1] ?? '') ? Number(header?.[1]) : null
  const details = batchNumber === null ? rows : rest
  return { batchNumber, statedCount, lines: details.map(({ line, raw }) => readLine(line, raw)) }
}

function readLine(line: number, raw: string): ResultLine {
  const [, reference, amount, state, code, reason, settled] = raw.split('|').map((field) => field.trim())
  const outcome = OUTCOMES[state?.toUpperCase() ?? '']
  const amountFen = parseYuan(amount ?? '')
  if (!reference || outcome === undefined || amountFen === null) {
    return {
      line,
      reference: cut(raw, 100),
      amountFen,
      outcome: 'unreadable',
      failureCode: null,
      failureReason: null,
      settledOn: null,
    }
  }
  return {
    line,
    reference: cut(reference, 100),
    amountFen,
    outcome,
    failureCode: cut(code ?? '', 20) || null,
    failureReason: cut(reason ?? '', 200) || null,
    settledOn: readDay(settled ?? ''),
  }
}

const cut = (text: string, length: number): string => [...text.replaceAll('\u0000', '')].slice(0, length).join('')

/** '2026-09-14 10:00:00', '2026-09-14' and '20260914'. */
function readDay(text: string): PlainDate | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text)
  return match && parsePlainDate(`${match[1]}-${match[2]}-${match[3]}`)
}
