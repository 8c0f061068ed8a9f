'use client'
import { useEffect, useState } from 'react'
import { ActionButton } from '@/components/form/action-button'
import type { FormAction } from '@/components/form/form-shell'
import type { FormState } from '@/lib/kernel/form-state'

const WAIT_SECONDS = 60

/** 重新获取验证码, once the minute is over. */
export function ResendCode<T>({ action, hidden }: { action: FormAction<T>; hidden: Record<string, string> }) {
  const [left, setLeft] = useState(WAIT_SECONDS)
  const isWaiting = left > 0
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000)
    return () => clearInterval(timer)
  }, [isWaiting])
  const resend = (previous: FormState<T>, form: FormData) => {
    setLeft(WAIT_SECONDS)
    return action(previous, form)
  }
  return (
    <ActionButton action={resend} hidden={hidden} disabled={isWaiting} variant="quiet" doneMessage="验证码已重新发送">
      {isWaiting ? `${left} 秒后可重新获取` : '重新获取验证码'}
    </ActionButton>
  )
}
