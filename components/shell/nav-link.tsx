'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/**
 * A link that knows whether it is where we are; `aria-current="page"` is what its dress hangs on. Nothing is fetched
 * ahead: no page here has a part that is the same for everybody, and every act on a list would ask for all links anew.
 */
export function NavLink({
  href,
  exact = false,
  className,
  children,
}: {
  href: string
  exact?: boolean
  className?: string
  children: ReactNode
}) {
  const path = usePathname()
  // A place may open by somebody's own view: the same place, whatever its filters.
  const [place = href] = href.split('?')
  const here = path === place || (!exact && path.startsWith(`${place}/`))
  return (
    <Link prefetch={false} href={href} aria-current={here ? 'page' : undefined} className={className}>
      {children}
    </Link>
  )
}
