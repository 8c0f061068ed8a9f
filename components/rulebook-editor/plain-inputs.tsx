'use client'
import type { controlProps } from '@/components/form/field'
import { typedText } from '@/lib/policy/rulebook/editor/at-path'
import type { Choice } from './search-box'

/** Fields whose text is a sentence or more. */
const LONG = new Set(['text', 'summary', 'commitment', 'hint'])
export const isSentence = (field: string): boolean => LONG.has(field)

type Tied = ReturnType<typeof controlProps>
type Put = (next: unknown) => void

/** The calendar of the browser where the text is a day; otherwise the text, so that it can be seen and mended. */
export function DayInput({ text, put, ...tied }: Tied & { text: string; put: Put }) {
  const isDay = text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text)
  return (
    <input
      {...tied}
      type={isDay ? 'date' : 'text'}
      value={text}
      onChange={(event) => put(event.target.value)}
      className="field-box"
    />
  )
}

/** A count: kept as a number, and as it was typed where it is none. */
export function NumberInput({ value, put, ...tied }: Tied & { value: unknown; put: Put }) {
  const read = (text: string) => (text === '' ? undefined : /^\d{1,9}$/.test(text) ? Number(text) : text)
  return (
    <input
      {...tied}
      inputMode="numeric"
      value={typedText(value)}
      onChange={(event) => put(read(event.target.value))}
      className="field-box tabular-nums"
    />
  )
}

export function TextInput({ field, text, put, ...tied }: Tied & { field: string; text: string; put: Put }) {
  if (!isSentence(field))
    return <input {...tied} value={text} onChange={(event) => put(event.target.value)} className="field-box" />
  return (
    <textarea
      {...tied}
      rows={Math.min(8, Math.max(2, Math.ceil(text.length / 40)))}
      value={text}
      onChange={(event) => put(event.target.value)}
      className="field-box block py-2"
    />
  )
}

type SelectProps = Tied & { text: string; choices: readonly Choice[]; onChoose: (value: string) => void }

/** One of a few. What stands there and is none of them is shown, to be seen and mended. */
export function Select({ text, choices, onChoose, ...tied }: SelectProps) {
  const isKnown = choices.some(({ value }) => value === text)
  return (
    <select {...tied} value={text} onChange={(event) => onChoose(event.target.value)} className="field-box">
      {isKnown ? null : <option value={text}>{text === '' ? '请选择' : text}</option>}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
