import { mayVerifyFor } from '@/lib/fact/permission'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { readWorkbook, WORKBOOK_FAULT_TEXTS } from '@/lib/platform/workbook/read-workbook'
import { findLines, type ComparisonLine } from '../repository/comparisons'
import { readAnswers, textsOf, type Answer } from '../rules/read-answers'
import type { Fault } from '../sheet/model'

export type AnsweredLine = Answer & ComparisonLine
export type Returned = {
  readonly answered: readonly AnsweredLine[]
  /** Lines of the same lists that nobody has answered, in this file or before. */
  readonly unanswered: number
}

/** Why a returned list is refused, row by row. */
export const refusalOf = (texts: readonly string[]): Failure => ({
  kind: 'refused',
  reasons: texts.map((text, index) => ({ code: `answer${index}`, text })),
})

/** Reads what a department has brought back: its own lines only, of lists that were exported, each once. */
export async function readReturned(tx: Tx, actor: Actor, bytes: Uint8Array): Promise<Result<Returned, Failure>> {
  const workbook = await readWorkbook(bytes)
  if (!workbook.ok) return fail(invalidField('file', WORKBOOK_FAULT_TEXTS[workbook.failure]))
  const answers = readAnswers(workbook.value)
  if (!answers.ok) return fail(refusalOf(answers.failure))
  const numbers = [...new Set(answers.value.map(({ number }) => number))]
  const lines = await findLines(tx, actor.countyCode, { numbers })
  const asked = new Map(lines.map((line) => [`${line.number} ${line.line}`, line]))
  const read = answers.value.map((answer) => ({ answer, line: asked.get(`${answer.number} ${answer.line}`) }))
  const wrong = read.flatMap(({ answer, line }) => faultOf(actor, answer, line))
  if (wrong.length > 0) return fail(refusalOf(textsOf(wrong)))
  const answered = read.flatMap(({ answer, line }) => (line ? [{ ...answer, ...line }] : []))
  const open = lines.filter(({ isAnswered }) => !isAnswered).length
  return ok({ answered, unanswered: open - answered.length })
}

function faultOf(actor: Actor, { row }: Answer, line: ComparisonLine | undefined): Fault[] {
  const fault = (text: string): Fault[] => [{ row, header: '', code: 'answer', text }]
  if (!line || !mayVerifyFor(actor, line.departmentCode)) return fault('不是本部门导出的清单中的行，请核对清单号和行号')
  return line.isAnswered ? fault('这一行已经交回过了') : []
}

/** Rows about what was decided, or has changed, since the list was made. */
export const lateRefusal = (late: readonly { row: number }[]): Failure =>
  refusalOf(
    textsOf(
      late.map(({ row }) => ({
        ...{ row, header: '', code: 'answer' },
        text: '这一项已经核验过，或登记内容已有新的变动，请删去这一行后再交回',
      })),
    ),
  )
