import { ArrowDown } from 'lucide-react'
import Link from 'next/link'
import { figureText } from './figure-text'

export type FunnelStage = {
  label: string
  count: number
  href: string
  /** Between this stage and the next: 平均 1.6 日. */
  note?: string
}

/** From asking to receiving: how many reached each stage and how long the way to the next took. Every bar opens its rows. */
export function FunnelBars({ title, stages }: { title: string; stages: readonly FunnelStage[] }) {
  const most = Math.max(1, ...stages.map(({ count }) => count))
  return (
    <figure aria-label={`${title}（件）`}>
      <ol>
        {stages.map((stage, index) => {
          const before = stages[index - 1]?.count
          return (
            <li key={stage.label}>
              <Link
                prefetch={false}
                href={stage.href}
                className="group grid grid-cols-[4rem_1fr_6.5rem] items-center gap-3 rounded-sm px-1.5 py-1 hover:bg-blue-wash"
              >
                <span>{stage.label}</span>
                <span aria-hidden className="flex h-7 justify-center rounded-sm bg-wash">
                  <span
                    className="h-7 min-w-0.5 rounded-sm bg-series-1 group-hover:bg-blue-deep"
                    style={{ width: `${(stage.count / most) * 100}%` }}
                  />
                </span>
                <span className="text-right">
                  <span className="font-semibold group-hover:text-blue">{figureText(stage.count)}</span>
                  <span className="ml-1 text-sm text-ink-3">件</span>
                  {before ? (
                    <span className="block text-xs text-ink-3">
                      上一步的 {Math.round((stage.count / before) * 100)}%
                    </span>
                  ) : null}
                </span>
              </Link>
              {stage.note && index < stages.length - 1 ? (
                <p className="grid grid-cols-[4rem_1fr_6.5rem] gap-3 px-1.5 text-xs text-ink-3">
                  <span />
                  <span className="flex items-center justify-center gap-1">
                    <ArrowDown aria-hidden className="size-3" />
                    {stage.note}
                  </span>
                </p>
              ) : null}
            </li>
          )
        })}
      </ol>
    </figure>
  )
}
