'use client'
import { useState } from 'react'
import { FirstPassword } from '@/app/office/settings/_components/first-password'
import { FormActions } from '@/components/form/form-actions'
import { FormShell, type FormAction } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Button, LinkButton } from '@/components/ui/button'
import type { OpenedAccount } from '@/lib/account/commands/open-staff-account'

/** Opens an account, then shows its first password: once, and nowhere else. */
export function OpenAccountForm({ action, peopleHref }: { action: FormAction<OpenedAccount>; peopleHref: string }) {
  const [opened, setOpened] = useState<OpenedAccount | null>(null)
  if (opened) {
    return (
      <div className="space-y-4">
        <FirstPassword userName={opened.userName} password={opened.initialPassword} title="账号已开立" />
        <div className="flex flex-wrap gap-3">
          <Button onClick={() => setOpened(null)}>再开立一个</Button>
          <LinkButton href={peopleHref}>回到人员列表</LinkButton>
        </div>
      </div>
    )
  }
  return (
    <FormShell action={action} label="开立账号" onDone={setOpened} className="max-w-md">
      <TextField name="displayName" label="姓名" maxLength={50} autoComplete="off" />
      <TextField
        name="userName"
        label="用户名"
        hint="字母开头，3 至 32 位，可用小写字母、数字和 . _ -"
        maxLength={32}
        autoComplete="off"
      />
      <TextField
        name="phone"
        label="手机号码"
        hint="密码被重置时会短信提醒本人"
        type="tel"
        inputMode="tel"
        optional
        autoComplete="off"
      />
      <FormActions>
        <SubmitButton>开立账号</SubmitButton>
      </FormActions>
    </FormShell>
  )
}
