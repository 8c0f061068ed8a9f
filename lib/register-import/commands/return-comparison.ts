import { recordAudit } from '@/lib/audit/steps/record-audit'
import { mayVerifyFor } from '@/lib/fact/permission'
import { decideVerifications } from '@/lib/fact/steps/many-verifications'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { readWorkbook, WORKBOOK_FAULT_TEXTS } from '@/lib/platform/workbook/read-workbook'
import { mayReturnComparisons } from '../permission'
import { answerLines, findLines, type ComparisonLine } from '../repository/comparisons'
import { readAnswers, textsOf, type Answer } from '../rules/read-answers'
import type { ReturnComparisonInput } from '../schema'
import type { Fault } from '../sheet/model'

export type Returned = { confirmed: number; rejected: number; numbers: string[] }

const refusal = (texts: readonly string[]): Failure => ({
  kind: 'refused',
  reasons: texts.map((text, index) => ({ code: `answer${index}`, text })),
})

/**
 * 交回比对清单: the department's answers decide the facts that waited for it: its own lines only, of lists that were
 * exported, each once. With anything wrong in the file nothing is decided.
 */
export async function returnComparison(
  actor: Actor,
  { file }: ReturnComparisonInput,
  now: Date,
): Promise<Result<Returned, Failure>> {
  const refused = mayReturnComparisons(actor)
  if (refused) return fail(refused)
  const workbook = await readWorkbook(file.bytes)
  if (!workbook.ok) return fail(invalidField('file', WORKBOOK_FAULT_TEXTS[workbook.failure]))
  const answers = readAnswers(workbook.value)
  if (!answers.ok) return fail(refusal(answers.failure))
  return inTransaction<Returned>(async (tx) => {
    const numbers = [...new Set(answers.value.map(({ number }) => number))]
    const lines = await findLines(tx, actor.countyCode, { numbers })
    const asked = new Map(lines.map((line) => [`${line.number} ${line.line}`, line]))
    const wrong = answers.value.flatMap((answer) =>
      faultOf(actor, answer, asked.get(`${answer.number} ${answer.line}`)),
    )
    if (wrong.length > 0) return fail(refusal(textsOf(wrong)))
    return decide(tx, actor, answers.value, asked, now)
  })
}

function faultOf(actor: Actor, { row }: Answer, line: ComparisonLine | undefined): Fault[] {
  const fault = (text: string): Fault[] => [{ row, header: '', code: 'answer', text }]
  if (!line || !mayVerifyFor(actor, line.departmentCode)) return fault('不是本部门导出的清单中的行，请核对清单号和行号')
  return line.isAnswered ? fault('这一行已经交回过了') : []
}

async function decide(
  tx: Tx,
  actor: Actor,
  answers: readonly Answer[],
  asked: ReadonlyMap<string, ComparisonLine>,
  now: Date,
): Promise<Result<Returned, Failure>> {
  const answered = answers.flatMap((answer) => {
    const line = asked.get(`${answer.number} ${answer.line}`)
    return line ? [{ ...answer, ...line }] : []
  })
  const decisions = answered.map(({ verificationId, outcome, note }) => ({ id: verificationId, status: outcome, note }))
  const decided = new Set(await decideVerifications(tx, actor, decisions, now))
  const late = answered.filter(({ verificationId }) => !decided.has(verificationId))
  if (late.length > 0) {
    const text = '这一项已经核验过，或登记内容已有新的变动，请删去这一行后再交回'
    return fail(refusal(textsOf(late.map(({ row }) => ({ row, header: '', code: 'answer', text })))))
  }
  if (!(await answerLines(tx, actor.countyCode, answered, now)))
    return fail({ kind: 'conflict', expected: 'unanswered', found: 'answered' })
  const confirmed = answers.filter(({ outcome }) => outcome === 'confirmed').length
  const rejected = answers.length - confirmed
  const numbers = [...new Set(answers.map(({ number }) => number))]
  const summary = `交回比对清单 ${numbers.join('、')}：属实 ${confirmed} 行，不属实 ${rejected} 行`
  const object = { objectKind: 'comparisonList', objectId: answered[0]?.listId ?? '' }
  await recordAudit(tx, actor, { action: 'registerImport.returnComparison', ...object, summary, now })
  return ok({ confirmed, rejected, numbers })
}
