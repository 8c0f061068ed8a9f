import Link from 'next/link'
import { paths } from '@/app/paths'
import { FormActions } from '@/components/form/form-actions'
import { FormShell, type FormAction } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { carried } from '../read-next'

type Props<T> = { action: FormAction<T>; ticket: string; next: string | null }

/** The six digits of the moment, or one of the recovery codes. */
export function SecondStepForm<T>({ action, ticket, next }: Props<T>) {
  return (
    <FormShell action={action} label="填写动态口令" hidden={{ ticket, ...carried(next) }}>
      <TextField
        name="code"
        label="动态口令"
        hint="应用中显示的 6 位数字；手机不在身边的，填一个恢复码"
        autoComplete="one-time-code"
        maxLength={14}
        className="max-w-56"
        autoFocus
      />
      <FormActions>
        <SubmitButton block>登录</SubmitButton>
      </FormActions>
      <p className="text-sm text-ink-2">
        手机和恢复码都不在的，请联系安全管理员解除后重新绑定。
        <Link href={paths.loginAs('staff', next)} className="link">
          返回登录
        </Link>
      </p>
    </FormShell>
  )
}
