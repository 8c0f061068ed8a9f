import Link from 'next/link'
import { paths } from '@/app/paths'
import { FormActions } from '@/components/form/form-actions'
import { FormShell, type FormAction } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { carried } from '../read-next'

type Props<T> = {
  action: FormAction<T>
  ticket: string
  /** The page wanted after the login. */
  next: string | null
  /** Given by the provider, and then not to be changed. */
  userName: string | null
}

/** Which account is yours, proved by its password. */
export function LinkForm<T>({ action, ticket, next, userName }: Props<T>) {
  return (
    <FormShell action={action} label="绑定统一身份认证" hidden={{ ticket, ...carried(next) }}>
      <TextField
        name="userName"
        label="用户名"
        hint={userName === null ? '您在本系统的用户名' : '由统一身份认证给出，不能更改'}
        autoComplete="username"
        maxLength={64}
        defaultValue={userName ?? ''}
        readOnly={userName !== null}
      />
      <TextField
        name="password"
        label="本系统的密码"
        type="password"
        autoComplete="current-password"
        maxLength={256}
        autoFocus={userName !== null}
      />
      <TextField
        name="code"
        label="动态口令"
        hint="已绑定动态口令的填写"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={14}
        optional
      />
      <FormActions>
        <SubmitButton block>绑定并登录</SubmitButton>
      </FormActions>
      <p className="text-sm text-ink-2">
        还没有账号的，请联系本单位系统管理员开立；忘记密码的，请系统管理员重置。
        <Link href={paths.loginAs('staff', next)} className="link">
          不绑定，返回登录
        </Link>
      </p>
    </FormShell>
  )
}
