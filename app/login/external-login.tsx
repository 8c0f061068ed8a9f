import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'

type Props = { audience: 'staff' | 'talent'; name: string; next: string | null }

const HINTS = {
  staff: '第一次使用须核对一次本系统的密码，之后无需密码。',
  talent: '须已在统一身份认证完成实名认证。',
} as const

/** The way in by 政务统一身份认证, beside the county's own. */
export const ExternalLogin = ({ audience, name, next }: Props) => (
  <div className="mt-5 border-t border-line pt-5">
    <LinkButton href={paths.externalLogin(audience, next)} external block>
      用{name}登录
    </LinkButton>
    <p className="mt-2 text-sm text-ink-2">{HINTS[audience]}</p>
  </div>
)
