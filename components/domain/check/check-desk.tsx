'use client'
import { useState } from 'react'
import type { FormAction } from '@/components/form/form-shell'
import type { MaterialCheckView } from '@/lib/application/queries/get-material-check'
import { CheckList } from './check-list'
import { ImagePaper } from './image-paper'
import { PaperBar } from './paper-bar'

/** One file lying with a case. */
export type Paper = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly fileName: string
  readonly isPdf: boolean
  /** To take it away, and to look at it here. */
  readonly href: string
  readonly src: string
}

type Props<T> = { view: MaterialCheckView; papers: readonly Paper[]; action: FormAction<T> }

/** The original at the left, the values it proves at the right; on a phone one above the other. */
export function CheckDesk<T>({ view, papers, action }: Props<T>) {
  const [at, setAt] = useState(0)
  const index = Math.min(at, papers.length - 1)
  const turn = (by: number) => setAt((papers.length + index + by) % papers.length)
  const paper = papers[index]
  if (!paper) return null
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(20rem,2fr)]">
      <section
        aria-label="原件"
        className="flex min-w-0 flex-col rounded-md border border-line bg-sheet lg:sticky lg:top-(--bar) lg:h-[calc(100dvh-var(--bar)-1rem)]"
      >
        <PaperBar paper={paper} place={`${index + 1} / ${papers.length}`} onTurn={turn} />
        {paper.isPdf ? (
          // The viewer brings its own zoom, turning and fit.
          <iframe
            key={paper.id}
            src={`${paper.src}#navpanes=0&view=FitH`}
            title={`${paper.name} ${paper.fileName}`}
            className="h-[60dvh] w-full lg:h-auto lg:min-h-0 lg:flex-1"
          />
        ) : (
          <ImagePaper key={paper.id} paper={paper} />
        )}
      </section>
      <CheckList view={view} paper={paper} action={action} />
    </div>
  )
}
