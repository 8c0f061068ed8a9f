import type { ReactNode } from 'react'

/** Under a list that shows only its first so many: that there may be more, and how to come to them. Nothing while all are shown. */
export const CutNote = ({ shown, most, children }: { shown: number; most: number; children: ReactNode }) =>
  shown < most ? null : <p className="px-4 py-3 text-ink-2">{children}</p>
