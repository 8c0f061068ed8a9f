'use client'
import { useId, type HTMLInputAutoCompleteAttribute, type HTMLInputTypeAttribute } from 'react'
import { cn } from '@/components/ui/cn'
import { controlProps, Field, type FieldBase } from './field'
import { textOf, useField } from './form-context'

type TextProps = FieldBase & {
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'password' | 'email' | 'tel' | 'url' | 'number'>
  defaultValue?: string
  placeholder?: string
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email'
  autoComplete?: HTMLInputAutoCompleteAttribute
  maxLength?: number
  /** Stands after the box: 元, 平方米, 个月. */
  suffix?: string
  readOnly?: boolean
  autoFocus?: boolean
}

/** One line of text. Width follows `className` (for example `max-w-48` for a short code). */
export function TextField({
  name,
  label,
  hint,
  optional = false,
  className,
  defaultValue = '',
  suffix,
  type = 'text',
  ...rest
}: TextProps) {
  const { id, error, typed } = useField(name, useId())
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} className={className ?? ''}>
      <span className="flex items-center gap-2">
        <input
          {...controlProps(id, hint, error, optional)}
          {...rest}
          type={type}
          name={name}
          defaultValue={textOf(typed) ?? (type === 'password' ? '' : defaultValue)}
          className="field-box"
        />
        {suffix ? <span className="shrink-0 text-ink-2">{suffix}</span> : null}
      </span>
    </Field>
  )
}

type AreaProps = FieldBase & { defaultValue?: string; rows?: number; maxLength?: number; placeholder?: string }

/** Several lines: opinions, reasons. `maxLength` is also said in the hint by the caller when it matters. */
export function TextArea({
  name,
  label,
  hint,
  optional = false,
  className,
  defaultValue = '',
  rows = 4,
  ...rest
}: AreaProps) {
  const { id, error, typed } = useField(name, useId())
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} className={className ?? ''}>
      <textarea
        {...controlProps(id, hint, error, optional)}
        {...rest}
        name={name}
        rows={rows}
        defaultValue={textOf(typed) ?? defaultValue}
        className={cn('field-box block py-2')}
      />
    </Field>
  )
}

type DateProps = FieldBase & { defaultValue?: string; min?: string; max?: string }

/** A day, 'YYYY-MM-DD'. The browser's own calendar: it knows the phone, the keyboard and the screen reader. */
export function DateField({ name, label, hint, optional = false, className, defaultValue = '', ...rest }: DateProps) {
  const { id, error, typed } = useField(name, useId())
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} className={className ?? ''}>
      <input
        {...controlProps(id, hint, error, optional)}
        {...rest}
        type="date"
        name={name}
        defaultValue={textOf(typed) ?? defaultValue}
        className="field-box max-w-52"
      />
    </Field>
  )
}
