import { BadgeCheck, Building2, FileStack, ScrollText, Sparkles, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { DemoBar } from '@/app/demo/demo-bar'
import { logOutAction } from '@/app/login/actions'
import { paths } from '@/app/paths'
import { MessageBell } from '@/components/shell/message-bell'
import type { NavItem } from '@/components/shell/nav-model'
import { PhoneShell } from '@/components/shell/phone-shell'
import { LinkButton } from '@/components/ui/button'
import { getCountyName } from '@/lib/account/queries/get-county-name'
import { countUnread } from '@/lib/message/queries/count-unread'
import { requireApplicant } from '@/lib/platform/session'

const CASES: NavItem = { href: paths.myApplications(), label: '我的办件', icon: <FileStack aria-hidden /> }
const HALL: NavItem = { href: paths.policyHall(), label: '政策', icon: <ScrollText aria-hidden /> }

const TALENT_TABS: readonly NavItem[] = [
  { href: paths.my(), label: '我能享受', icon: <Sparkles aria-hidden />, exact: true },
  CASES,
  { href: paths.myCard(), label: '英才卡', icon: <BadgeCheck aria-hidden /> },
  HALL,
  { href: paths.myProfile(), label: '我的信息', icon: <UserRound aria-hidden /> },
]

const ENTERPRISE_TABS: readonly NavItem[] = [
  { href: paths.myCompany(), label: '本单位', icon: <Building2 aria-hidden /> },
  { href: paths.my(), label: '可享政策', icon: <Sparkles aria-hidden />, exact: true },
  CASES,
  HALL,
]

/** The applicants' side, for talents and for contacts of enterprises. */
export default async function MyLayout({ children }: { children: ReactNode }) {
  const actor = await requireApplicant()
  const isEnterprise = actor.kind === 'enterprise'
  return (
    <PhoneShell
      county={await getCountyName(actor)}
      homeHref={paths.home()}
      tabs={isEnterprise ? ENTERPRISE_TABS : TALENT_TABS}
      person={{ name: actor.name, role: isEnterprise ? '用人单位联系人' : '' }}
      signOut={logOutAction}
      bell={<MessageBell href={paths.myMessages()} unread={await countUnread(actor)} />}
      personLinks={
        <LinkButton href={paths.myAccount()} block>
          我的登录
        </LinkButton>
      }
      demoBar={<DemoBar />}
    >
      {children}
    </PhoneShell>
  )
}
