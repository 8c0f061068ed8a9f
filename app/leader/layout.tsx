import type { ReactNode } from 'react'
import { DemoBar } from '@/app/demo/demo-bar'
import { logOutAction } from '@/app/login/actions'
import { paths } from '@/app/paths'
import { LeaderShell } from '@/components/shell/leader-shell'
import { MessageBell } from '@/components/shell/message-bell'
import { getDeskPerson } from '@/lib/account/queries/get-desk-person'
import { deskHome, mayVisit } from '@/lib/account/rules/desk-nav'
import { countUnread } from '@/lib/message/queries/count-unread'
import { requireStaff } from '@/lib/platform/session'
import { BareSegment } from './_components/bare-segment'

/** The leader's side; the big screen stands alone, without bar and menu. */
export default async function LeaderLayout({ children }: { children: ReactNode }) {
  const actor = await requireStaff()
  const person = await getDeskPerson(actor)
  const desk = mayVisit(actor, 'worklist') ? [{ href: paths.office(), label: '工作台', exact: true }] : []
  const shell = (
    <LeaderShell
      county={person.county}
      homeHref={deskHome(actor)}
      nav={[{ href: paths.leader(), label: '人才工作一屏' }, ...desk]}
      person={{ name: actor.name, unit: person.unit, role: person.role }}
      signOut={logOutAction}
      bell={<MessageBell href={paths.officeMessages()} unread={await countUnread(actor)} />}
      demoBar={<DemoBar />}
    >
      {children}
    </LeaderShell>
  )
  return (
    <BareSegment segment="screen" framed={shell}>
      {children}
    </BareSegment>
  )
}
