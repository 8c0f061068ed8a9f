import { Alert } from '@/components/ui/alert'

type Props = { userName: string; password: string; title: string }

/** A first password on the screen: the only place where it ever is in clear. */
export function FirstPassword({ userName, password, title }: Props) {
  return (
    <Alert tone="good" title={title} live>
      <dl className="my-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-ink">
        <dt>用户名</dt>
        <dd className="font-medium">{userName}</dd>
        <dt>初始密码</dt>
        <dd>
          <code className="text-lg font-medium select-all">{password}</code>
        </dd>
      </dl>
      初始密码只显示这一次，请当面或用密封函交给本人。首次登录须修改密码。
    </Alert>
  )
}
