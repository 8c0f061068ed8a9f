'use client'
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

export type FieldBase = {
  name: string
  label: string
  hint?: ReactNode
  /** Fields are required unless said otherwise; an optional one is marked 选填. */
  optional?: boolean
  disabled?: boolean
  className?: string
}

type Frame = {
  id: string
  label: string
  hint?: ReactNode
  error: string | undefined
  optional?: boolean
  className?: string
}

/** The label, hint and error around one control; tie the control with `controlProps`. */
export function Field({ id, label, hint, error, optional, className, children }: Frame & { children: ReactNode }) {
  return (
    <div className={cn('min-w-0', className)}>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
        {optional ? <Optional /> : null}
      </label>
      <Remarks id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** As Field, for several controls that answer one question: radios, checkboxes, two days. */
export function FieldGroup({ id, label, hint, error, optional, className, children }: Frame & { children: ReactNode }) {
  return (
    <fieldset id={id} aria-describedby={describedBy(id, hint, error)} className={cn('min-w-0', className)}>
      <legend className="mb-1 font-medium">
        {label}
        {optional ? <Optional /> : null}
      </legend>
      <Remarks id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  )
}

/** What ties a control to its label, hint and error. */
export const controlProps = (id: string, hint: ReactNode, error: string | undefined, optional = false) => ({
  id,
  'aria-describedby': describedBy(id, hint, error),
  'aria-invalid': error ? true : undefined,
  'aria-required': optional ? undefined : true,
})

const describedBy = (id: string, hint: ReactNode, error: string | undefined): string | undefined =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined

const Optional = () => <span className="ml-1.5 font-normal text-ink-3">选填</span>

function Remarks({ id, hint, error }: { id: string; hint?: ReactNode; error: string | undefined }) {
  return (
    <>
      {hint ? (
        <p id={`${id}-hint`} className="mb-1 text-sm text-ink-2">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="mb-1 flex items-start gap-1 text-vermilion">
          <CircleAlert aria-hidden className="mt-[0.25em] size-[1em] shrink-0" />
          {error}
        </p>
      ) : null}
    </>
  )
}
