'use client'
import { useState } from 'react'
import { FormActions } from '@/components/form/form-actions'
import { FormShell, type FormAction } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { PASSWORD_RULE } from '@/lib/account/labels'

/** 修改密码. The boxes are emptied when it is done. `userName` is for the browser's keeper of passwords, and not sent. */
export function ChangePasswordForm<T>({ action, userName }: { action: FormAction<T>; userName: string }) {
  const [changed, setChanged] = useState(0)
  return (
    <FormShell
      key={changed}
      action={action}
      label="修改密码"
      doneMessage="密码已修改"
      onDone={() => setChanged((count) => count + 1)}
      className="max-w-md"
    >
      <input type="text" autoComplete="username" value={userName} readOnly hidden />
      <TextField
        name="currentPassword"
        label="当前密码"
        type="password"
        autoComplete="current-password"
        maxLength={256}
      />
      <TextField
        name="newPassword"
        label="新密码"
        hint={PASSWORD_RULE}
        type="password"
        autoComplete="new-password"
        maxLength={64}
      />
      <TextField
        name="repeatedPassword"
        label="再次填写新密码"
        type="password"
        autoComplete="new-password"
        maxLength={64}
      />
      <FormActions>
        <SubmitButton>修改密码</SubmitButton>
      </FormActions>
    </FormShell>
  )
}
