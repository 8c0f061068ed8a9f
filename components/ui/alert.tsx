import type { ReactNode } from 'react'
import { cn } from './cn'
import { ToneSign, type Tone } from './status-mark'

const BOX: Record<Tone, string> = {
  good: 'border-green-line bg-green-wash',
  attention: 'border-amber-line bg-amber-wash',
  bad: 'border-vermilion-line bg-vermilion-wash',
  active: 'border-blue-line bg-blue-wash',
  unknown: 'border-line-strong bg-wash',
  neutral: 'border-line bg-wash',
}

/** A message in the page: what, why, what to do. Set `live` only when it appears after something was pressed. */
export function Alert({
  tone = 'active',
  title,
  action,
  live = false,
  className,
  children,
}: {
  tone?: Tone
  title?: ReactNode
  action?: ReactNode
  live?: boolean
  className?: string
  children?: ReactNode
}) {
  return (
    <div
      role={live ? 'status' : undefined}
      className={cn('flex gap-3 rounded-md border px-4 py-3', BOX[tone], className)}
    >
      <ToneSign tone={tone} className="mt-[0.22em]" />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-medium">{title}</p> : null}
        {children ? <div className="text-ink-2">{children}</div> : null}
      </div>
      {action ? <div className="shrink-0 self-center">{action}</div> : null}
    </div>
  )
}
