import {
  BadgeCheck,
  Building2,
  CalendarClock,
  ClipboardList,
  FileStack,
  FileUp,
  FileType2,
  Gauge,
  HandCoins,
  Inbox,
  Landmark,
  Megaphone,
  ScrollText,
  Settings,
  UserCheck,
  Users,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { DemoBar } from '@/app/demo/demo-bar'
import { logOutAction } from '@/app/login/actions'
import { confirmIdentityAction } from '@/app/office/settings/second-factor-actions'
import { paths } from '@/app/paths'
import { IdentityCheck } from '@/components/form/identity-check'
import { CommandBox } from '@/components/shell/command-box'
import { KeyboardWay } from '@/components/shell/keyboard-way'
import { DeskShell } from '@/components/shell/desk-shell'
import { MessageBell } from '@/components/shell/message-bell'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/button'
import { getDeskPerson } from '@/lib/account/queries/get-desk-person'
import { deskHome, deskNav, mayVisit, type DeskPlace } from '@/lib/account/rules/desk-nav'
import { listDefaultViews } from '@/lib/desk-list/queries/list-default-views'
import { countUnread } from '@/lib/message/queries/count-unread'
import { requireStaff } from '@/lib/platform/session'
import { openingAddress } from './_lists/list-address'

const ICONS: Record<DeskPlace, ReactNode> = {
  worklist: <Inbox aria-hidden />,
  applications: <FileStack aria-hidden />,
  talents: <Users aria-hidden />,
  enterprises: <Building2 aria-hidden />,
  imports: <FileUp aria-hidden />,
  due: <CalendarClock aria-hidden />,
  policies: <ScrollText aria-hidden />,
  notices: <Megaphone aria-hidden />,
  papers: <FileType2 aria-hidden />,
  fund: <Landmark aria-hidden />,
  payments: <HandCoins aria-hidden />,
  cards: <BadgeCheck aria-hidden />,
  leader: <Gauge aria-hidden />,
  secondPerson: <UserCheck aria-hidden />,
  settings: <Settings aria-hidden />,
  audit: <ClipboardList aria-hidden />,
}

/** The desk. Shows the places of one's roles; what may be done there is asked by every page and command again. */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const actor = await requireStaff()
  const [person, defaults] = await Promise.all([getDeskPerson(actor), listDefaultViews(actor)])
  const nav = deskNav(actor).map(({ label, links }) => ({
    ...(label === undefined ? {} : { label }),
    items: links.map((link) => ({
      ...link,
      href: openingAddress(link.href, defaults),
      icon: ICONS[link.place],
      exact: link.place === 'worklist',
    })),
  }))
  return (
    <DeskShell
      county={person.county}
      homeHref={deskHome(actor)}
      nav={nav}
      person={{ name: actor.name, unit: person.unit, role: person.role }}
      signOut={logOutAction}
      search={mayVisit(actor, 'applications') ? <Search nav={nav} /> : null}
      bell={<MessageBell href={paths.officeMessages()} unread={await countUnread(actor)} />}
      personLinks={<OwnAccountLink />}
      demoBar={<DemoBar />}
    >
      <KeyboardWay />
      {person.isPasswordDue ? <PasswordDue /> : null}
      {person.isSecondFactorDue && !person.isPasswordDue ? <SecondFactorDue /> : null}
      <IdentityCheck action={confirmIdentityAction} withCode={person.hasSecondFactor}>
        {children}
      </IdentityCheck>
    </DeskShell>
  )
}

/** ⌘K; before anything is typed it offers the places of the desk. */
const Search = ({ nav }: { nav: readonly { items: readonly { href: string; label: string }[] }[] }) => (
  <CommandBox
    label="查人、查件、查政策"
    searchUrl={paths.deskSearch()}
    places={nav.flatMap(({ items }) => items.map(({ href, label }) => ({ href, title: label })))}
  />
)

const OwnAccountLink = () => (
  <>
    <LinkButton href={paths.ownAccount()} block>
      我的账号
    </LinkButton>
    <LinkButton href={paths.delegations()} block>
      委托代办
    </LinkButton>
  </>
)

const PasswordDue = () => (
  <Alert
    tone="attention"
    title="请先修改密码"
    className="mb-4"
    action={<LinkButton href={paths.ownAccount()}>去修改</LinkButton>}
  >
    初始密码须在首次登录时修改，密码每 90 天须更换一次。修改之前不能办理任何业务。
  </Alert>
)

const SecondFactorDue = () => (
  <Alert
    tone="attention"
    title="请先绑定动态口令"
    className="mb-4"
    action={<LinkButton href={paths.secondFactor()}>去绑定</LinkButton>}
  >
    工作人员登录须用密码和动态口令（等保三级）。绑定之前不能办理任何业务。
  </Alert>
)
