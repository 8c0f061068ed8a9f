import Link from 'next/link'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

/** The link that makes a whole row pressable; one per row, in its first cell. `scroll={false}` when it opens the side panel. */
export function RowLink({
  href,
  scroll = true,
  className,
  children,
}: {
  href: string
  scroll?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <Link
      data-row-link
      prefetch={false}
      href={href}
      scroll={scroll}
      className={cn(
        'font-medium text-ink after:absolute after:inset-0 hover:text-blue focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-blue',
        className,
      )}
    >
      {children}
    </Link>
  )
}
