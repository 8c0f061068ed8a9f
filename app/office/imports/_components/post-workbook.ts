import type { FormState } from '@/lib/kernel/form-state'

/** Sends a form with a file to a route, which answers with the state of the form. */
export async function postWorkbook<T>(to: string, form: FormData): Promise<FormState<T>> {
  try {
    const response = await fetch(to, { method: 'POST', body: form, headers: { accept: 'application/json' } })
    const state = (await response.json()) as FormState<T>
    // What was typed is still in the boxes: the form was not emptied, and the route does not echo it.
    return state.status === 'invalid' || state.status === 'refused' ? { ...state, values: typedIn(form) } : state
  } catch {
    const text = '网络中断，文件没有传完。请恢复网络后重新上传；没有传完的文件不会被处理。'
    return { status: 'refused', reasons: [{ code: 'network', text }], values: typedIn(form) }
  }
}

const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form.entries()].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
