import { FormActions } from '@/components/form/form-actions'
import { FormShell, type FormAction } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { carried } from './read-next'

/** 工作人员登录: user name and password. */
export function PasswordLoginForm<T>({ action, next }: { action: FormAction<T>; next: string | null }) {
  return (
    <FormShell action={action} label="工作人员登录" hidden={carried(next)}>
      <TextField name="userName" label="用户名" autoComplete="username" maxLength={64} />
      <TextField name="password" label="密码" type="password" autoComplete="current-password" maxLength={256} />
      <FormActions>
        <SubmitButton block>登录</SubmitButton>
      </FormActions>
      <p className="text-sm text-ink-2">
        账号由本单位系统管理员开立。忘记密码请联系系统管理员重置，账号锁定请联系安全管理员。
      </p>
    </FormShell>
  )
}
