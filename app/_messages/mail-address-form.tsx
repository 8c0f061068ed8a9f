'use client'
import { useState } from 'react'
import { ResendCode } from '@/app/login/resend-code'
import { paths } from '@/app/paths'
import { FormActions } from '@/components/form/form-actions'
import { FormShell, type FormAction } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'

type Sent = { address: string }
type Props = {
  label: string
  requestCode: FormAction<Sent>
  verify: FormAction<Sent>
  hasInbox: boolean
}

/** Two steps: a code is sent to the address, then typed here. */
export function MailAddressForm({ label, requestCode, verify, hasInbox }: Props) {
  const [address, setAddress] = useState<string | null>(null)
  if (address === null)
    return (
      <FormShell action={requestCode} label="接收邮箱" onDone={(sent) => setAddress(sent.address)}>
        <TextField name="address" type="email" label={label} autoComplete="email" inputMode="email" maxLength={254} />
        <FormActions>
          <SubmitButton variant="secondary">获取验证码</SubmitButton>
        </FormActions>
      </FormShell>
    )
  return (
    <>
      <Alert tone="good" live>
        验证码已发往 <span className="break-all">{address}</span>，15 分钟内有效。没有收到的，请看看垃圾邮件。
        {hasInbox ? (
          <a href={paths.demoInbox(address)} target="_blank" rel="noreferrer" className="link ml-1">
            在演示收件箱中查看
          </a>
        ) : null}
      </Alert>
      <FormShell action={verify} label="验证邮箱" hidden={{ address }} doneMessage="邮箱已验证">
        <TextField
          name="code"
          label="邮件验证码"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          className="max-w-48"
        />
        <FormActions>
          <SubmitButton>验证邮箱</SubmitButton>
        </FormActions>
      </FormShell>
      <div className="flex flex-wrap items-center gap-2">
        <ResendCode action={requestCode} hidden={{ address }} />
        <Button variant="quiet" onClick={() => setAddress(null)}>
          换个邮箱
        </Button>
      </div>
    </>
  )
}
