'use client'
import { useState } from 'react'
import { RadioGroupField } from '@/components/form/choice-field'
import { FormActions } from '@/components/form/form-actions'
import { FormShell, type FormAction } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { CodeLogin } from '@/lib/account/commands/log-in-with-code'
import type { Asked } from './code-login-form'
import { carried } from './read-next'
import { ResendCode } from './resend-code'

type Props = {
  asked: Asked
  requestCode: FormAction<Asked>
  enter: FormAction<CodeLogin>
  inboxHref: string | null
  next: string | null
  onBack: () => void
}

/** The second step: the six digits, and whom is meant where several accounts share the phone. */
export function CodeStep({ asked, requestCode, enter, inboxHref, next, onBack }: Props) {
  const [choices, setChoices] = useState<Extract<CodeLogin, { outcome: 'choose' }>['choices']>([])
  const hidden = { kind: asked.kind, identifier: asked.identifier }
  return (
    <div className="space-y-4">
      <Alert tone="good" live>
        如果 {asked.identifier} 已登记，验证码已发往登记的手机，5 分钟内有效。
        {inboxHref ? (
          <>
            {' '}
            <a href={inboxHref} target="_blank" rel="noreferrer" className="link">
              在演示收件箱中查看
            </a>
          </>
        ) : null}
      </Alert>
      <FormShell
        action={enter}
        label="用验证码登录"
        hidden={{ ...hidden, ...carried(next) }}
        onDone={(login) => setChoices(login.outcome === 'choose' ? login.choices : [])}
      >
        <TextField
          name="code"
          label="验证码"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          className="max-w-48"
          autoFocus
        />
        {choices.length > 0 ? (
          <RadioGroupField
            name="accountId"
            label="这个手机号码对应多个账号，请选择"
            options={choices.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          />
        ) : null}
        <FormActions>
          <SubmitButton block>登录</SubmitButton>
        </FormActions>
      </FormShell>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <ResendCode action={requestCode} hidden={hidden} />
        <Button variant="quiet" onClick={onBack}>
          换个号码
        </Button>
      </div>
    </div>
  )
}
