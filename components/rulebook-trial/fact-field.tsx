'use client'
import { useId, useState } from 'react'
import { controlProps, Field } from '@/components/form/field'
import type { TrialField } from '@/lib/policy/trial/fields'

type Props = { field: TrialField; isChanged: boolean; onChange: (typed: string) => void }

/** One fact of the person tried, to be said otherwise. What is typed stays until another fact is changed. */
export function FactField({ field, isChanged, onChange }: Props) {
  const id = useId()
  const { label, unit, isHidden, problem, options } = field
  const [own, setOwn] = useState<{ typed: string; at: string } | null>(null)
  // What the server makes of it may differ: a birth date follows an age that was typed.
  const value = isChanged && own !== null && own.at === field.typed ? own.typed : field.typed
  const change = (typed: string) => {
    setOwn({ typed, at: field.typed })
    onChange(typed)
  }
  const hint = isHidden ? '已登记，不显示；填写后按所填的试算' : undefined
  const props = { ...controlProps(id, hint, problem ?? undefined, true), value, className: 'field-box' }
  return (
    <Field id={id} label={label} hint={hint} error={problem ?? undefined}>
      {options.length > 0 ? (
        <select {...props} onChange={(event) => change(event.target.value)}>
          <option value="">不知道</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <span className="flex items-center gap-2">
          <input {...props} {...KINDS[field.type]} onChange={(event) => change(event.target.value)} />
          {unit ? <span className="shrink-0 text-ink-2">{unit}</span> : null}
        </span>
      )}
    </Field>
  )
}

const KINDS: Readonly<
  Record<TrialField['type'], { type: string; min?: number; inputMode?: 'decimal'; placeholder?: string }>
> = {
  integer: { type: 'number', min: 0 },
  moneyFen: { type: 'text', inputMode: 'decimal' },
  date: { type: 'date' },
  month: { type: 'text', placeholder: '2026-01' },
  boolean: { type: 'text' },
  code: { type: 'text' },
  codes: { type: 'text' },
  text: { type: 'text' },
}
