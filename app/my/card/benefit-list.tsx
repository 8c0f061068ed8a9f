import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import type { MyCardView } from '@/lib/talent-card/queries/get-my-card'

/** The services of the card: what it opens for this holder, what a higher tier would, by whom and how often a year. */
export function BenefitList({ benefits }: { benefits: MyCardView['benefits'] }) {
  return (
    <Panel title="英才卡服务" note={`共 ${benefits.length} 项`} className="mt-6" flush>
      <ul>
        {benefits.map((benefit) => (
          <li key={benefit.code} className="border-b border-line px-4 py-3 last:border-b-0">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="text-lg font-medium">{benefit.title}</span>
              <span className="ml-auto">
                <Openness isOpen={benefit.isOpen} minimumTier={benefit.minimumTier} />
              </span>
            </p>
            <p>{benefit.description}</p>
            <p className="text-sm text-ink-2">
              {benefit.provider} · {benefit.yearlyQuota === null ? '不限次数' : `每年 ${benefit.yearlyQuota} 次`}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Openness({ isOpen, minimumTier }: { isOpen: boolean | null; minimumTier: string }) {
  if (isOpen === true) return <StatusMark tone="good">本层次可享</StatusMark>
  return (
    <StatusMark tone="neutral" plain>
      {minimumTier} 类及以上
    </StatusMark>
  )
}
