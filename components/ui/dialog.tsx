'use client'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn'

type Props = {
  /** Absent where something else opens it. */
  trigger?: ReactNode
  title: string
  description?: string
  children: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
}

/** A window over the page. `trigger` is one element (a Button); Esc and the veil close it, focus returns to the trigger. */
export function Dialog({ wide = false, ...props }: Props & { wide?: boolean }) {
  return (
    <Frame
      {...props}
      place={cn(
        'top-1/2 left-1/2 max-h-[86dvh] w-[calc(100vw-2rem)] -translate-1/2 rounded-md',
        wide ? 'max-w-3xl' : 'max-w-lg',
      )}
    />
  )
}

function Frame({ trigger, title, description, children, open, onOpenChange, place }: Props & { place: string }) {
  return (
    <Radix.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-black/45" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={cn('fixed z-50 flex animate-appear flex-col bg-sheet shadow-float focus:outline-none', place)}
        >
          <header className="flex items-start gap-4 border-b border-line px-5 py-3.5">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-xl font-semibold">{title}</Radix.Title>
              {description ? <Radix.Description className="text-ink-2">{description}</Radix.Description> : null}
            </div>
            <Radix.Close
              aria-label="关闭"
              className="-mr-1.5 grid size-8 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-wash"
            >
              <X aria-hidden className="size-5" />
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto p-5">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
