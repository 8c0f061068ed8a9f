'use client'
import { useEffect, useRef } from 'react'
import { cn } from '@/components/ui/cn'
import { isFields, listOf, typedText, valueAt } from '@/lib/policy/rulebook/editor/at-path'

/** The words of the document beside the form: those that the chapter cites are marked, the one being worked on stands out. */
export function ClauseColumn({
  document,
  cited,
  shown,
}: {
  document: unknown
  cited: ReadonlySet<string>
  shown: string | null
}) {
  const box = useRef<HTMLDListElement>(null)
  useEffect(() => {
    const mark = box.current?.querySelector<HTMLElement>('[data-shown]')
    // Only the column moves: the page stays where the officer types.
    if (mark && box.current) box.current.scrollTop = mark.offsetTop - box.current.offsetTop - 8
  }, [shown])
  const clauses = listOf(valueAt(document, ['document', 'clauses'])).filter(isFields)
  return (
    <dl
      ref={box}
      tabIndex={0}
      aria-label="原文"
      className="max-h-60 divide-y divide-line overflow-y-auto lg:max-h-[70dvh]"
    >
      {clauses.map((clause, index) => {
        const ref = typedText(clause.ref)
        return (
          <div
            key={index}
            data-shown={ref === shown ? '' : undefined}
            className={cn('px-3 py-2', cited.has(ref) && 'border-l-2 border-l-blue', ref === shown && 'bg-amber-wash')}
          >
            <dt className="text-sm text-ink-2">
              {ref}
              {cited.has(ref) ? '（本页依据）' : ''}
            </dt>
            <dd className="whitespace-pre-line">{typedText(clause.text)}</dd>
          </div>
        )
      })}
    </dl>
  )
}
