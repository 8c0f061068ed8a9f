import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

/** The buttons of a form: the main one first. `sticky` keeps them in view above a phone's tabs. */
export function FormActions({
  sticky = false,
  note,
  children,
}: {
  sticky?: boolean
  note?: ReactNode
  children: ReactNode
}) {
  return (
    <div
      className={cn(
        'flex flex-wrap items-center gap-3 pt-1 max-sm:[&>button]:flex-1',
        sticky &&
          'sticky bottom-(--dock,0px) z-10 -mx-4 border-t border-line bg-sheet px-4 py-3 sm:mx-0 sm:border-0 sm:px-0',
      )}
    >
      {children}
      {note ? <div className="text-sm text-ink-2 max-sm:order-first max-sm:w-full">{note}</div> : null}
    </div>
  )
}

/** A part of a long form under its own heading. */
export function FormSection({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section className="space-y-4 border-t border-line pt-4 first-of-type:border-0 first-of-type:pt-0">
      <div>
        <h2 className="text-lg">{title}</h2>
        {note ? <p className="text-sm text-ink-2">{note}</p> : null}
      </div>
      {children}
    </section>
  )
}
