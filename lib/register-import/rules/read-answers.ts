import { fail, ok, type Result } from '@/lib/kernel/result'
import { chooseSheet } from '../sheet/choose-sheet'
import { reasonsOf } from '../sheet/faulty-book'
import type { Fault, SheetContent } from '../sheet/model'
import { readSheet } from '../sheet/read-sheet'
import { ANSWER_COLUMNS } from './comparison-columns'

export type Answer = {
  readonly row: number
  readonly number: string
  readonly line: number
  readonly outcome: 'confirmed' | 'rejected'
  readonly note: string | null
}

/** The answered lines of a returned list; lines without an answer wait on. Answers in plain Chinese when anything is wrong. */
export function readAnswers(sheets: readonly SheetContent[]): Result<Answer[], string[]> {
  const chosen = chooseSheet(sheets, ANSWER_COLUMNS)
  if (!chosen.ok) return fail([...chosen.failure])
  const read = readSheet(chosen.value.sheet, ANSWER_COLUMNS, null)
  if (!read.ok) return fail([...read.failure])
  const faults: Fault[] = []
  const answers: Answer[] = []
  const seen = new Set<string>()
  for (const { row, values, faults: told } of read.value.rows) {
    const { number = '', line = '', answer, note = null } = values
    const wrong = [...told]
    if (answer === 'rejected' && note === null)
      wrong.push({ row, header: '备注', code: 'required', text: '不属实的请写明理由' })
    if (answer !== undefined && seen.has(`${number} ${line}`))
      wrong.push({ row, header: '行号', code: 'repeated', text: '同一行出现了两次' })
    faults.push(...wrong)
    if (answer === undefined || wrong.length > 0) continue
    seen.add(`${number} ${line}`)
    answers.push({ row, number, line: Number(line), outcome: answer as Answer['outcome'], note })
  }
  if (faults.length > 0) return fail(textsOf(faults))
  return answers.length === 0 ? fail(['没有一行填了“核对结果”']) : ok(answers)
}

const SHOWN = 20

/** '第 12 行：…', the first of them, and how many more. */
export function textsOf(faults: readonly Fault[]): string[] {
  const byRow = [...Map.groupBy(faults, ({ row }) => row)]
  const texts = byRow.slice(0, SHOWN).map(([row, some]) => `第 ${row} 行：${reasonsOf(some)}`)
  const more = byRow.length - texts.length
  return more > 0 ? [...texts, `另有 ${more} 行也有问题`] : texts
}
