import { deskNav } from '@/lib/account/rules/desk-nav'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { paths } from '@/app/paths'
import type { Actor } from '@/lib/kernel/actor'

/** For those whose work does not come as cases: where their own work is. */
export function NothingWaits({ actor }: { actor: Actor }) {
  const places = deskNav(actor).flatMap(({ links }) => links.filter(({ href }) => href !== paths.office()))
  return (
    <>
      <PageHeader title="今日待办" subtitle="您的岗位没有需要受理或审核的申报件。" />
      <Panel>
        <EmptyState
          title="没有待办的申报件"
          why="受理、审核、公示由经办人和审核人办理。您的工作在下面。"
          action={places.map(({ href, label }) => (
            <LinkButton key={href} href={href}>
              {label}
            </LinkButton>
          ))}
        />
      </Panel>
    </>
  )
}
