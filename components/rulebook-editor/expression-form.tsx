'use client'
import { isFields, valueAt, withValue } from '@/lib/policy/rulebook/editor/at-path'
import { keyOf } from '@/lib/policy/rulebook/editor/path-key'
import { faultUnder, type FormProps, useEditor } from './editor-context'
import { Framed } from './framed'
import { Sum } from './sum'

/** A sum of money, and the sentence it becomes. */
export function ExpressionForm({ path, label, onRemove }: FormProps) {
  const { document, change, faults, sentences } = useEditor()
  const sentence = sentences[keyOf(path)]
  const value = valueAt(document, path)
  return (
    <Framed path={path} label={label} error={faultUnder(faults, path)} onRemove={onRemove}>
      <Sum label={label} value={value} onChange={(next) => change(withValue(document, path, next), keyOf(path))} />
      {sentence && isFields(value) ? <p className="mt-2 text-sm text-ink-2">{sentence}</p> : null}
    </Framed>
  )
}
