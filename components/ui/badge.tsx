import type { ReactNode } from 'react'
import { cn } from './cn'

/** A short fixed word: a tier, a policy code, a kind. Carries no state; states are StatusMark. */
export function Badge({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <span
      className={cn(
        'inline-flex items-center rounded-sm border border-line-strong px-1.5 text-sm whitespace-nowrap text-ink-2',
        className,
      )}
    >
      {children}
    </span>
  )
}

/** How many wait behind a word. Nothing at zero. `urgent` only for overdue. */
export function Count({ value, urgent = false }: { value: number; urgent?: boolean }) {
  if (value === 0) return null
  return (
    <span
      className={cn(
        'inline-flex min-w-5 justify-center rounded-full px-1.5 text-xs leading-5 font-medium',
        urgent ? 'bg-vermilion text-white' : 'bg-wash-strong text-ink-2',
      )}
    >
      {value > 999 ? '999+' : value}
    </span>
  )
}
