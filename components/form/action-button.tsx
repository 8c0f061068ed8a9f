'use client'
import type { ComponentProps } from 'react'
import { FormShell, type FormAction } from './form-shell'
import { SubmitButton } from './submit-button'

/** A form of one button: an act that needs no question (受理, 标为已读, 退出登录). Refusals show above it. */
export function ActionButton<T>({
  action,
  hidden,
  requestId,
  doneMessage,
  ...button
}: {
  action: FormAction<T>
  hidden?: Readonly<Record<string, string>>
  requestId?: string
  doneMessage?: string
} & Omit<ComponentProps<typeof SubmitButton>, 'hidden'>) {
  return (
    <FormShell
      action={action}
      className="space-y-2"
      {...(hidden ? { hidden } : {})}
      {...(requestId ? { requestId } : {})}
      {...(doneMessage ? { doneMessage } : {})}
    >
      <SubmitButton variant="secondary" {...button} />
    </FormShell>
  )
}
