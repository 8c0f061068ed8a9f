'use client'
import { useRouter } from 'next/navigation'
import type { ComponentProps, ReactNode } from 'react'
import { FileField } from '@/components/form/file-field'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormState } from '@/lib/kernel/form-state'
import { postWorkbook } from './post-workbook'

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
  const send = (_previous: FormState<T>, form: FormData) => postWorkbook<T>(to, form)
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
