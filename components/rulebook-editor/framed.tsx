'use client'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import type { Path } from '@/lib/policy/rulebook/editor/at-path'
import { placeId } from './editor-context'

/** Several controls that are one thing of a rule: its name, what is wrong with it, and how to take it away. */
export function Framed({
  path,
  label,
  error,
  onRemove,
  children,
}: {
  path: Path
  label: string
  error?: string | undefined
  onRemove?: (() => void) | undefined
  children: ReactNode
}) {
  const id = placeId(path)
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={error ? `${id}-error` : undefined}
      className={cn(
        'col-span-full min-w-0 scroll-mt-20',
        path.length > 1 && 'rounded-md border border-line p-2 sm:p-3',
      )}
    >
      <legend className={cn('flex items-center gap-1 font-medium', path.length > 1 ? 'px-1' : 'mb-2')}>
        {label}
        {onRemove ? (
          <Button
            variant="quiet"
            size="sm"
            icon={<X aria-hidden className="size-4" />}
            aria-label={`去掉${label}`}
            onClick={onRemove}
          />
        ) : null}
      </legend>
      {error ? (
        <p id={`${id}-error`} className="mb-2 text-vermilion">
          {error}
        </p>
      ) : null}
      {children}
    </fieldset>
  )
}
