'use client'
import { useId, useState } from 'react'
import { formatWan, formatYuan } from '@/components/ui/format-money'
import { parseYuan } from '@/lib/kernel/fen'
import { controlProps, Field, type FieldBase } from './field'
import { textOf, useField } from './form-context'

/** Yuan as text ('1234.5'); the amount is read back with thousands, so that a nought too many is seen at once. */
export function MoneyField({
  name,
  label,
  hint,
  optional = false,
  className,
  defaultValue = '',
  disabled,
}: FieldBase & { defaultValue?: string }) {
  const { id, error, typed } = useField(name, useId())
  const initial = textOf(typed) ?? defaultValue
  const [text, setText] = useState(initial)
  const amount = parseYuan(text)
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} className={className ?? ''}>
      <span className="flex max-w-72 items-center gap-2">
        <input
          {...controlProps(id, hint, error, optional)}
          name={name}
          inputMode="decimal"
          autoComplete="off"
          disabled={disabled}
          defaultValue={initial}
          onChange={(event) => setText(event.target.value)}
          className="field-box text-right tabular-nums"
        />
        <span className="shrink-0 text-ink-2">元</span>
      </span>
      <output htmlFor={id} className="mt-1 block min-h-5 text-sm text-ink-2">
        {amount !== null
          ? `即 ¥${formatYuan(amount)}${amount >= 1_000_000 ? `（${formatWan(amount)} 万元）` : ''}`
          : text.trim()
            ? '请输入金额，最多两位小数'
            : ''}
      </output>
    </Field>
  )
}
