import type { Failure } from '@/lib/kernel/failure'
import { toFormState } from '@/lib/kernel/form-state'

/** Why one case of many was left as it was, in one line for the list. */
export function refusalWords(failure: Failure): string {
  if (failure.kind === 'conflict') return '勾选之后本件又有变化（可能他人已经办理），请打开重新核对。'
  if (failure.kind === 'forbidden') return '本件现在不在您的岗位上，不由您办理。'
  const shown = toFormState(failure, {})
  if (shown.status === 'invalid') return shown.issues.map(({ message }) => message).join('；')
  return shown.status === 'refused' ? shown.reasons.map(({ text }) => text).join('') : '未能办理。'
}
