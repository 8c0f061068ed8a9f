import { paths } from '@/app/paths'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/button'
import { EXTERNAL_LOGIN_PROBLEMS, isProblem } from '@/lib/account/rules/external-login-problems'
import { NoTexts } from './no-texts'

type Props = {
  /** The code in the address, where anybody can write anything. */
  problem: unknown
  /** Who is logged in already. */
  name: string | null
  /** Whether this login goes by a code sent to the phone. */
  withCodes: boolean
  /** The page wanted. */
  next: string | null
}

/** Why 政务统一身份认证 did not lead in, and that somebody is in already. */
export const LoginNotice = ({ problem, name, withCodes, next }: Props) => (
  <>
    {isProblem(problem) ? (
      <Alert className="mb-4" tone={problem === 'cancelled' ? 'attention' : 'bad'} title="没有登录成功" live>
        {EXTERNAL_LOGIN_PROBLEMS[problem]}
      </Alert>
    ) : null}
    {withCodes ? <NoTexts /> : null}
    {name !== null ? (
      <Alert className="mb-4" action={<LinkButton href={next ?? paths.home()}>继续</LinkButton>}>
        您已登录为 {name}。重新登录将退出现在的账号。
      </Alert>
    ) : null}
  </>
)
