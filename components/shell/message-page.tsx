import type { ReactNode } from 'react'
import { Seal } from './brand'

/** A whole page that says one thing: what happened, why, what to do. */
export function MessagePage({ title, why, children }: { title: string; why: string; children?: ReactNode }) {
  return (
    <main
      id="main"
      className="mx-auto flex min-h-[80dvh] max-w-lg flex-col items-start justify-center gap-2 px-6 py-12"
    >
      <Seal className="mb-4 size-10" />
      <h1 className="text-2xl">{title}</h1>
      <p className="text-lg text-ink-2">{why}</p>
      {children ? <div className="mt-6 flex flex-wrap gap-3">{children}</div> : null}
    </main>
  )
}
