import type { Failure, FieldIssue, Reason } from './failure'

/** What the form posted, by field name; several values under one name become a list. Echoed only to who typed it. */
export type FormValues = Record<string, string | string[]>

/** What a form shows after it was sent. `broken` carries the reference number under which the bug was logged. */
export type FormState<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'done'; readonly value: T }
  | { readonly status: 'invalid'; readonly issues: readonly FieldIssue[]; readonly values: FormValues }
  | {
      readonly status: 'refused'
      readonly reasons: readonly Reason[]
      readonly values: FormValues
      /** What stands over the reasons; 不能办理 without it. */
      readonly heading?: string
    }
  | { readonly status: 'broken'; readonly reference: string }

/** The state of a form nobody has sent yet. */
export const IDLE: { readonly status: 'idle' } = { status: 'idle' }

/** Shows a failure on the form. No default on purpose: a seventh kind of failure does not compile until it is shown. */
export function toFormState(failure: Failure, values: FormValues): FormState<never> {
  switch (failure.kind) {
    case 'invalid':
      return { status: 'invalid', issues: failure.issues, values }
    case 'refused':
      return { status: 'refused', values, ...headed(failure) }
    case 'conflict':
      return refusedWith('conflict', '办理状态已经变化，可能已有他人处理。请刷新页面后再试。', values)
    case 'notFound':
      return refusedWith('notFound', '没有找到这项内容，或者您无权查看。', values)
    case 'forbidden':
      return refusedWith('forbidden', '您没有办理此事项的权限。如有需要，请联系系统管理员。', values)
    case 'busy':
      return refusedWith('busy', '同时办理的人太多，这次没有办成，填写的内容都还在。请稍候再按一次。', values)
  }
}

const headed = ({ reasons, heading }: { reasons: readonly Reason[]; heading?: string }) =>
  heading === undefined ? { reasons } : { reasons, heading }

const refusedWith = (code: string, text: string, values: FormValues): FormState<never> => ({
  status: 'refused',
  reasons: [{ code, text }],
  values,
})
