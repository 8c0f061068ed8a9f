import type { ReactNode } from 'react'
import { cn } from './cn'

/** Says why there is nothing and what to do next; `action` is a Button or LinkButton. */
export function EmptyState({
  title,
  why,
  action,
  icon,
  className,
}: {
  title: string
  why: string
  action?: ReactNode
  icon?: ReactNode
  className?: string
}) {
  return (
    <div className={cn('flex flex-col items-center gap-1 px-4 py-12 text-center', className)}>
      {icon ? <div className="mb-2 text-ink-3 [&_svg]:size-8 [&_svg]:stroke-[1.25]">{icon}</div> : null}
      <p className="text-lg font-medium">{title}</p>
      <p className="max-w-md text-ink-2">{why}</p>
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  )
}
