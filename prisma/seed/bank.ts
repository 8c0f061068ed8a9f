import type { PlainDate } from '@/lib/kernel/plain-date'

/**
 * The bank of the demo and of the tests: reads a bank file as a bank would (text, lines, '|') and answers with a result
 * file. The lines whose place in the file is in `failing` bounce. It knows nothing of our tables.
 */
export function answerBankFile(content: string, settledOn: PlainDate, failing: readonly number[] = []): string {
  const [header = '', ...details] = content.split(/\r?\n/).filter((line) => line !== '')
  const [batchNumber = ''] = header.split('|')
  const answers = details.map((line, index) =>
    answerLine(line, index + 1, { settledOn, fails: failing.includes(index + 1) }),
  )
  return [`${batchNumber}|${details.length}`, ...answers, ''].join('\r\n')
}

function answerLine(
  line: string,
  place: number,
  { settledOn, fails }: { settledOn: PlainDate; fails: boolean },
): string {
  const fields = line.split('|')
  const reference = fields.find((field) => /^[0-9a-f]{32}$/.test(field)) ?? ''
  const amount = fields.find((field) => /^\d+\.\d{2}$/.test(field)) ?? ''
  const outcome = fails ? ['失败', 'R03', '户名不符', ''] : ['成功', '', '', settledOn]
  return [place, reference, amount, ...outcome].join('|')
}
