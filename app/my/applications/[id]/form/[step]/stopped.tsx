import { CalendarX } from 'lucide-react'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import type { MyApplication } from '@/lib/application/queries/get-my-application'
import { Withdraw } from '../../withdraw'

/** A draft whose item is no longer open: why it cannot be sent, and how to put it away. */
export const Stopped = ({ view: { id, item } }: { view: MyApplication }) => (
  <>
    <PageHeader title={item.title} breadcrumbs={[{ href: paths.myApplications(), label: '我的办件' }]} />
    <EmptyState
      icon={<CalendarX aria-hidden />}
      title="这个事项已停止受理"
      why="政策已经废止，或者新的版本还没有开始受理。您填过的内容还在；不再需要的，可以撤回这份草稿。"
      action={<LinkButton href={paths.policyHall()}>看现行政策</LinkButton>}
    />
    <Withdraw id={id} title={item.title} />
  </>
)
