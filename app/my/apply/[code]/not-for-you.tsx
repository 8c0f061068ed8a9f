import { CircleSlash } from 'lucide-react'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'

/** An item that somebody else applies for, or that is not open: whoever followed a link here is told which way to go. */
export const NotForYou = ({ code, isTalent }: { code: string; isTalent: boolean }) => (
  <>
    <PageHeader
      title="不能从这里申请"
      breadcrumbs={[{ href: paths.my(), label: isTalent ? '我能享受' : '可享政策' }]}
    />
    <EmptyState
      icon={<CircleSlash aria-hidden />}
      title={isTalent ? '这个事项不由本人申请' : '这个事项不由用人单位申请'}
      why={
        isTalent
          ? '它由用人单位申请，或者现在没有在受理。可以请单位的经办联系人办理。'
          : '它由人才本人申请，或者现在没有在受理。可以请本人登录后申请。'
      }
      action={<LinkButton href={paths.policyItem(code)}>看这项政策</LinkButton>}
    />
  </>
)
