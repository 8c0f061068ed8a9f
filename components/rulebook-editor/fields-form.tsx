'use client'
import { type Path, valueAt, withValue } from '@/lib/policy/rulebook/editor/at-path'
import { blankAt } from '@/lib/policy/rulebook/editor/blank'
import { controlAt, fieldsAt } from '@/lib/policy/rulebook/editor/forms'
import { keyOf } from '@/lib/policy/rulebook/editor/path-key'
import type { Place } from '@/lib/policy/rulebook/words/place'
import { type FormProps, useEditor } from './editor-context'
import { Framed } from './framed'

/** Everything an object of the document may say. */
export function FieldsForm({ path, place, label, onRemove }: FormProps) {
  const { faults } = useEditor()
  return (
    <Framed path={path} label={label} error={faults.get(keyOf(path))} onRemove={onRemove}>
      <Fields path={path} place={place} />
    </Framed>
  )
}

type FieldsProps = { path: Path; place: Place; except?: readonly string[]; only?: readonly string[] }
type Field = ReturnType<typeof fieldsAt>[number]

/** The fields themselves: those that must be written or are, and a choice of those that may be added. */
export function Fields({ path, place, except = [], only }: FieldsProps) {
  const { document, change, showClause, Form } = useEditor()
  const isWanted = ({ field }: Field) => !except.includes(field) && (only === undefined || only.includes(field))
  const fields = fieldsAt(place).filter(isWanted)
  const isWritten = ({ field, required }: Field) => required || valueAt(document, [...path, field]) !== undefined
  const clause = valueAt(document, [...path, 'clause'])
  const add = (field: Field) => change(withValue(document, [...path, field.field], firstOf(field)))
  return (
    <div
      className="grid gap-x-4 gap-y-3 sm:grid-cols-2"
      onFocus={(event) => {
        event.stopPropagation()
        if (typeof clause === 'string') showClause(clause)
      }}
    >
      {simpleFirst(fields.filter(isWritten)).map((field) => (
        <Form
          key={field.field}
          path={[...path, field.field]}
          place={field.place}
          label={field.label}
          onRemove={field.required ? undefined : () => change(withValue(document, [...path, field.field], undefined))}
        />
      ))}
      <Addable fields={fields.filter((field) => !isWritten(field))} onAdd={add} />
    </div>
  )
}

const COMPLEX = new Set(['condition', 'alternatives', 'fields', 'list'])

/** Short answers stand together, above what takes room. */
const simpleFirst = (fields: readonly Field[]): Field[] => {
  const isComplex = ({ place }: Field) => COMPLEX.has(controlAt(place))
  return [...fields.filter((field) => !isComplex(field)), ...fields.filter(isComplex)]
}

/** A field that was asked for: with its first answer, so that it is there. */
function firstOf({ place }: Field): unknown {
  const value = blankAt(place)
  if (value !== undefined) return value
  const [form] = place.forms
  return form?.type === 'boolean' ? true : (form?.const ?? form?.enum?.[0] ?? '')
}

function Addable({ fields, onAdd }: { fields: readonly Field[]; onAdd: (field: Field) => void }) {
  if (fields.length === 0) return null
  return (
    <select
      aria-label="添加一项"
      value=""
      onChange={(event) => {
        const field = fields.find((one) => one.field === event.target.value)
        if (field) onAdd(field)
      }}
      className="field-box col-span-full w-auto justify-self-start text-blue"
    >
      <option value="">＋ 添加…</option>
      {fields.map(({ field, label }) => (
        <option key={field} value={field}>
          {label}
        </option>
      ))}
    </select>
  )
}
