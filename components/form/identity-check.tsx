'use client'
import { type ReactNode, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { FormActions } from './form-actions'
import { FormShell, type FormAction } from './form-shell'
import { IdentityContext } from './identity-context'
import { SubmitButton } from './submit-button'
import { TextField } from './text-field'

type Props = {
  action: FormAction<null>
  /** By the code of a 动态口令; else by the password. */
  withCode: boolean
  children: ReactNode
}

/** 核对身份: a form below that is refused for want of it asks here, and is sent again as it was. */
export function IdentityCheck({ action, withCode, children }: Props) {
  const [waiting, setWaiting] = useState<{ readonly goOn: () => void } | null>(null)
  return (
    <IdentityContext value={(goOn) => setWaiting({ goOn })}>
      {children}
      <Dialog
        title="核对身份"
        description="资金、角色等重要事项，办理前须再核对一次，10 分钟内有效。"
        open={waiting !== null}
        onOpenChange={(open) => {
          if (!open) setWaiting(null)
        }}
      >
        <FormShell
          action={action}
          label="核对身份"
          onDone={() => {
            waiting?.goOn()
            setWaiting(null)
          }}
        >
          <TextField
            name="proof"
            label={withCode ? '动态口令' : '您的登录密码'}
            type={withCode ? 'text' : 'password'}
            autoComplete={withCode ? 'one-time-code' : 'current-password'}
            maxLength={256}
            autoFocus
          />
          <FormActions>
            <SubmitButton>核对并继续</SubmitButton>
          </FormActions>
        </FormShell>
      </Dialog>
    </IdentityContext>
  )
}
