import { Money } from '@/components/ui/money'
import type { Headline } from '@/lib/application/rules/headline'

/** What an item comes to, large: 最高 ¥700,000.00, ¥2,000.00 每月 · 36 个月, C 类. */
export function HeadlineText({ headline }: { headline: Headline }) {
  if (headline.kind === 'tier') return <span className="text-2xl font-semibold">{headline.tier} 类</span>
  return (
    <span className="flex flex-wrap items-baseline gap-x-1.5">
      {headline.isMost ? <span className="text-ink-2">最高</span> : null}
      <span className="text-2xl font-semibold tabular-nums">
        <Money amount={headline.amountFen} />
      </span>
      {headline.kind === 'monthly' ? <span className="text-ink-2">每月，{headline.months} 个月</span> : null}
    </span>
  )
}
