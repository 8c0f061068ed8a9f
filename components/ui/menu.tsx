'use client'
import { DropdownMenu as Radix } from 'radix-ui'
import Link from 'next/link'
import type { ReactNode } from 'react'

export type MenuLink = { href: string; label: string; icon?: ReactNode; download?: boolean }

/** A short list of places to go, behind one Button. What changes something is a form or a Confirm, not a menu item. */
export function Menu({ trigger, links }: { trigger: ReactNode; links: readonly MenuLink[] }) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 min-w-44 animate-appear rounded-md border border-line bg-sheet p-1 shadow-float"
        >
          {links.map(({ href, label, icon, download }) => (
            <Radix.Item key={href} asChild>
              {download ? (
                <a href={href} download className={ITEM}>
                  {icon}
                  {label}
                </a>
              ) : (
                <Link href={href} className={ITEM}>
                  {icon}
                  {label}
                </Link>
              )}
            </Radix.Item>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

const ITEM =
  'flex min-h-(--control) items-center gap-2 rounded-sm px-3 outline-none data-highlighted:bg-blue-wash data-highlighted:text-blue [&_svg]:size-4'
