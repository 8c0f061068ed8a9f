'use client'
import { useId } from 'react'
import { valueAt, withValue } from '@/lib/policy/rulebook/editor/at-path'
import { startOf } from '@/lib/policy/rulebook/editor/blank'
import { alternativeOf, alternativesAt, controlAt } from '@/lib/policy/rulebook/editor/forms'
import { keyOf } from '@/lib/policy/rulebook/editor/path-key'
import { type FormProps, useEditor } from './editor-context'
import { Fields } from './fields-form'
import { Framed } from './framed'

type Props = FormProps & { except?: readonly string[] }

/** One of several ways to write a value: which, and then that. */
export function AlternativesForm({ path, place, label, onRemove, except = [] }: Props) {
  const { document, change, faults, Form } = useEditor()
  const id = useId()
  const value = valueAt(document, path)
  const alternatives = alternativesAt(place)
  const chosen = alternativeOf(alternatives, value)
  const choose = (key: string) => {
    const next = alternatives.find((one) => one.key === key)
    if (next) change(withValue(document, path, startOf(next, value)))
  }
  return (
    <Framed path={path} label={label} error={faults.get(keyOf(path))} onRemove={onRemove}>
      <div className="mb-3 max-w-60">
        <label htmlFor={id} className="sr-only">
          {label}的写法
        </label>
        <select
          id={id}
          value={chosen?.key ?? ''}
          onChange={(event) => choose(event.target.value)}
          className="field-box"
        >
          {chosen === null ? <option value="">请选择</option> : null}
          {alternatives.map((one) => (
            <option key={one.key} value={one.key}>
              {one.label}
            </option>
          ))}
        </select>
      </div>
      {chosen === null || chosen.place.forms[0]?.const !== undefined ? null : controlAt(chosen.place) === 'fields' ? (
        <Fields path={path} place={chosen.place} except={['kind', 'rest', ...except]} />
      ) : (
        <Form path={path} place={chosen.place} label={label} />
      )}
    </Framed>
  )
}
