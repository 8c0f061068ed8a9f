'use client'
import Link from 'next/link'
import { useState } from 'react'
import { FormActions } from '@/components/form/form-actions'
import { FormShell, type FormAction } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { CodeLogin } from '@/lib/account/commands/log-in-with-code'
import { CodeStep } from './code-step'

export type Asked = { kind: 'talent' | 'enterprise'; identifier: string }

type Props = {
  kind: 'talent' | 'enterprise'
  requestCode: FormAction<Asked>
  enter: FormAction<CodeLogin>
  /** The demo inbox; null in production. */
  inboxHref: string | null
  registerHref: string
  /** The page wanted after the login. */
  next: string | null
}

const ASK = {
  talent: { label: '身份证件号码或手机号码', hint: '验证码发往登记的手机。' },
  enterprise: { label: '联系人手机号码', hint: '须是用人单位授权的联系人。' },
} as const

/** 人才、用人单位登录, in two steps: who are you, and what code did you get. */
export function CodeLoginForm({ kind, requestCode, enter, inboxHref, registerHref, next }: Props) {
  const [asked, setAsked] = useState<Asked | null>(null)
  if (asked) {
    return (
      <CodeStep
        asked={asked}
        requestCode={requestCode}
        enter={enter}
        inboxHref={inboxHref}
        next={next}
        onBack={() => setAsked(null)}
      />
    )
  }
  const { label, hint } = ASK[kind]
  return (
    <FormShell action={requestCode} label="获取登录验证码" hidden={{ kind }} onDone={setAsked}>
      <TextField
        name="identifier"
        label={label}
        hint={hint}
        maxLength={32}
        autoComplete={kind === 'enterprise' ? 'tel' : 'off'}
        inputMode={kind === 'enterprise' ? 'tel' : 'text'}
      />
      <FormActions>
        <SubmitButton block>获取验证码</SubmitButton>
      </FormActions>
      {kind === 'talent' ? (
        <p className="text-sm text-ink-2">
          还没有登记过？
          <Link href={registerHref} className="link">
            先办理人才登记
          </Link>
        </p>
      ) : (
        <p className="text-sm text-ink-2">还没有授权联系人的单位，请联系所在乡镇（街道）经办人登记。</p>
      )}
    </FormShell>
  )
}
