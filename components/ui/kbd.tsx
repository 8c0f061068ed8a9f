import type { ReactNode } from 'react'

/** A key on the keyboard. */
export const Kbd = ({ children }: { children: ReactNode }) => (
  <kbd className="inline-flex min-w-5 justify-center rounded-sm border border-line-strong bg-sheet px-1 font-sans text-xs text-ink-2">
    {children}
  </kbd>
)
