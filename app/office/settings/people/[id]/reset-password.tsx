'use client'
import { useState } from 'react'
import { FirstPassword } from '@/app/office/settings/_components/first-password'
import type { FormAction } from '@/components/form/form-shell'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { OpenedAccount } from '@/lib/account/commands/open-staff-account'

type Props = { action: FormAction<OpenedAccount>; accountId: string; name: string }

/** 重置密码: asks first, then shows the new first password until the window is closed. */
export function ResetPassword({ action, accountId, name }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const [reset, setReset] = useState<OpenedAccount | null>(null)
  const onOpenChange = (open: boolean) => {
    setIsOpen(open)
    if (!open) setReset(null)
  }
  return (
    <Dialog
      trigger={<Button>重置密码</Button>}
      title={`重置${name}的密码`}
      description="原密码作废，现有登录全部退出；登记了手机的，会短信提醒本人。"
      open={isOpen}
      onOpenChange={onOpenChange}
    >
      {reset ? (
        <FirstPassword userName={reset.userName} password={reset.initialPassword} title="密码已重置" />
      ) : (
        <FormShell action={action} label="重置密码" hidden={{ accountId }} onDone={setReset}>
          <SubmitButton variant="danger">重置密码</SubmitButton>
        </FormShell>
      )}
    </Dialog>
  )
}
