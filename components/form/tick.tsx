import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

/** One radio or checkbox with its words; the whole line is the target. */
export function Tick({
  id,
  type,
  name,
  value,
  label,
  hint,
  disabled,
  checked,
  invalid,
}: {
  id?: string
  type: 'radio' | 'checkbox'
  name: string
  value: string
  label: ReactNode
  hint: ReactNode
  disabled: boolean | undefined
  checked: boolean
  invalid: boolean
}) {
  return (
    <label className={cn('flex min-h-(--control-sm) gap-2.5 py-1', disabled && 'text-ink-3')}>
      <input
        id={id}
        type={type}
        name={name}
        value={value}
        defaultChecked={checked}
        disabled={disabled}
        aria-invalid={invalid || undefined}
        aria-describedby={id && invalid ? `${id}-error` : undefined}
        className="mt-[0.2em] size-[1.15em] shrink-0 accent-blue"
      />
      <span>
        {label}
        {hint ? <span className="block text-sm text-ink-2">{hint}</span> : null}
      </span>
    </label>
  )
}
