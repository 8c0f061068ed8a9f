import { Panel } from '@/components/ui/panel'
import type { Retention } from '@/lib/retention/queries/get-retention'
import { PeriodForm } from './period-form'

type Props = {
  readonly itemId: string | null
  readonly title: string
  readonly period: Pick<Retention['county'], 'months' | 'isOwn' | 'next'>
  readonly mayChange: boolean
}

/** One period as it holds today, what follows it, and the form to change it. */
export function PeriodPanel({ itemId, title, period: { months, isOwn, next }, mayChange }: Props) {
  const own = itemId === null || isOwn ? months : null
  return (
    <Panel title={title} note={`${months} 个月${itemId === null || isOwn ? '' : '，按全县规定'}`}>
      {next === null ? null : (
        <p className="mb-2 text-ink-2">
          自 {next.from} 起改为{next.months === null ? '按全县规定' : ` ${next.months} 个月`}
        </p>
      )}
      {mayChange ? <PeriodForm itemId={itemId} title={title} months={own} /> : null}
    </Panel>
  )
}
