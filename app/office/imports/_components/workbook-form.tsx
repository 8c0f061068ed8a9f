'use client'
import { useRouter } from 'next/navigation'
import type { ComponentProps, ReactNode } from 'react'
import { FileField } from '@/components/form/file-field'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormState } from '@/lib/kernel/form-state'

type Props<T> = {
  /** The route that takes the form; it answers with the state of the form. */
  to: string
  label: string
  fileLabel: string
  submit: string
  /** Workbooks of up to 20 MB unless said otherwise. */
  kinds?: ComponentProps<typeof FileField>['kinds']
  maxMegabytes?: number
  hidden?: Readonly<Record<string, string>>
  doneMessage?: string
  onDone?: (value: T) => void
  children?: ReactNode
}

/** A form with a workbook, or another file. It is sent to a route, because a server action takes one megabyte at most. */
export function WorkbookForm<T>({ to, label, fileLabel, submit, kinds, maxMegabytes, children, ...rest }: Props<T>) {
  const send = (_previous: FormState<T>, form: FormData) => post<T>(to, form)
  return (
    <FormShell action={send} label={label} {...rest}>
      {children}
      <FileField name="file" label={fileLabel} kinds={kinds ?? ['xlsx']} maxMegabytes={maxMegabytes ?? 20} />
      <FormActions>
        <SubmitButton>{submit}</SubmitButton>
      </FormActions>
    </FormShell>
  )
}

/** As WorkbookForm, for a file that becomes a batch: its page is shown next. */
export function ImportForm({
  pageOf,
  ...form
}: Omit<Props<{ id: string }>, 'onDone' | 'fileLabel' | 'submit' | 'label'> & { pageOf: string }) {
  const router = useRouter()
  return (
    <WorkbookForm<{ id: string }>
      {...form}
      label="上传导入文件"
      fileLabel="导入文件"
      submit="上传并核对"
      onDone={({ id }) => router.push(`${pageOf}/${id}`)}
    />
  )
}

/** As WorkbookForm, for an answered list: what it decided is shown in the page. */
export function AnswerForm({ to }: { to: string }) {
  const router = useRouter()
  return (
    <WorkbookForm
      to={to}
      label="交回比对清单"
      fileLabel="填好的比对清单"
      submit="交回"
      doneMessage="已按核对结果办理"
      onDone={() => router.refresh()}
    />
  )
}

async function post<T>(to: string, form: FormData): Promise<FormState<T>> {
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
