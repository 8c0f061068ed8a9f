import { invalidField, refused, type Failure, type FieldIssue } from '@/lib/kernel/failure'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { HeldWork } from './held-work'

export type HandoverCase = {
  readonly held: readonly HeldWork[]
  readonly leaverId: string
  readonly successors: Readonly<Record<string, string | undefined>>
  readonly lastDay: PlainDate | undefined
  readonly today: PlainDate
}

/** Why the work cannot be handed over so; null when it can. Nothing may be left to nobody. */
export function handoverProblem({ held, leaverId, successors, lastDay, today }: HandoverCase): Failure | null {
  if (held.length === 0) return refused('nothingHeld', '该账号没有岗位，没有需要交接的工作。')
  if (lastDay !== undefined && lastDay < today) return invalidField('lastDay', '最后工作日不能早于今天。')
  const known = new Set(held.map(({ key }) => key))
  if (Object.keys(successors).some((key) => !known.has(key)))
    return { kind: 'conflict', expected: 'roles as shown', found: 'changed' }
  const issues = held.flatMap((one): FieldIssue[] => {
    const path = `successors/${one.key}`
    const successor = successors[one.key]
    if (successor === leaverId) return [{ path, message: '接手人不能是本人' }]
    if (successor !== undefined || one.others.length > 0) return []
    return [{ path, message: `没有其他人在这个岗位上，请选择接手人（在办 ${one.work.length} 件）` }]
  })
  return issues.length > 0 ? { kind: 'invalid', issues } : null
}
