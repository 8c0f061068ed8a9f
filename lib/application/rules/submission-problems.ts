import { factOf } from '@/lib/fact/catalogue'
import type { FieldIssue } from '@/lib/kernel/failure'
import type { AnswerSheet } from '../model'
import type { FormNeeds } from './assess-parties'

export type Prepared = {
  readonly needs: FormNeeds
  readonly sheet: AnswerSheet
  /** How many files lie with each material. */
  readonly materialCounts: ReadonlyMap<string, number>
  readonly needsPayee: boolean
  readonly hasPayee: boolean
}

/** Everything that keeps a form from being sent, each naming its field; the same list before and at submission. */
export function submissionProblems({ needs, sheet, materialCounts, needsPayee, hasPayee }: Prepared): FieldIssue[] {
  const answers = needs.asked.flatMap(({ fact, required }): FieldIssue[] => {
    const { label } = factOf(fact)
    const path = `answers/${fact}`
    if (sheet.unread[fact] !== undefined) return [{ path, message: `“${label}”填写的内容无法识别，请改正` }]
    return required && sheet.values[fact] === undefined ? [{ path, message: `请填写“${label}”` }] : []
  })
  const materials = needs.materials.flatMap(({ code, name, isRequired }): FieldIssue[] =>
    isRequired && !materialCounts.get(code) ? [{ path: `material/${code}`, message: `请上传“${name}”` }] : [],
  )
  const payee = needsPayee && !hasPayee ? [{ path: 'payee', message: '请填写收款账户' }] : []
  return [...answers, ...materials, ...payee]
}
