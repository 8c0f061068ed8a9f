import type { PlainDate } from '@/lib/kernel/plain-date'

/** What a bank says beside what it was asked: its last line once more, or a payment under a reference of its own. */
export type Stray = 'again' | 'unknown'

/**
 * The bank of the demo and of the tests: reads a bank file as a bank would (text, lines, '|') and answers with a result
 * file. The lines whose place in the file is in `failing` bounce. It knows nothing of our tables.
 */
export function answerBankFile(
  content: string,
  settledOn: PlainDate,
  failing: readonly number[] = [],
  stray?: Stray,
): string {
  const [header = '', ...details] = content.split(/\r?\n/).filter((line) => line !== '')
  const [batchNumber = ''] = header.split('|')
  const answers = details.map((line, index) =>
    answerLine(line, index + 1, { settledOn, fails: failing.includes(index + 1) }),
  )
  const place = details.length + 1
  const last = answers.at(-1) ?? ''
  if (stray === 'again') answers.push(last.replace(/^\d+/, String(place)))
  if (stray === 'unknown')
    answers.push([place, `TH${settledOn.replaceAll('-', '')}0417`, ...UNKNOWN, settledOn].join('|'))
  return [`${batchNumber}|${answers.length}`, ...answers, ''].join('\r\n')
}

/** Amount, outcome, and no failure. */
const UNKNOWN = ['2600.00', '成功', '', '']

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
