'use client'
import { Menu } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { Dialog as Radix } from 'radix-ui'
import { type ReactNode, useState } from 'react'

/** The desk's places on a narrow window, drawn in from the left; closes by itself once somewhere else. */
export function MobileNav({ children }: { children: ReactNode }) {
  const path = usePathname()
  const [openOn, setOpenOn] = useState<string | null>(null)
  return (
    <Radix.Root open={openOn === path} onOpenChange={(open) => setOpenOn(open ? path : null)}>
      <Radix.Trigger
        aria-label="打开导航"
        className="grid size-9 place-items-center rounded-md hover:bg-wash lg:hidden"
      >
        <Menu aria-hidden className="size-5" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-black/45 lg:hidden" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 w-64 animate-appear overflow-y-auto bg-paper p-3 shadow-float focus:outline-none lg:hidden"
        >
          <Radix.Title className="sr-only">导航</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
