'use client'
import { controlProps, Field } from '@/components/form/field'
import { FACT_CATALOGUE, FACT_KEYS } from '@/lib/fact/catalogue'
import { isFields, listOf, type Path, typedText, valueAt } from '@/lib/policy/rulebook/editor/at-path'
import { type Control, controlAt } from '@/lib/policy/rulebook/editor/forms'
import { keyOf } from '@/lib/policy/rulebook/editor/path-key'
import { referencesAt } from '@/lib/policy/rulebook/editor/references'
import { isClauseName, withTyped } from '@/lib/policy/rulebook/editor/rename-clause'
import { type Place, valuesOf, wordsOfValue } from '@/lib/policy/rulebook/words/place'
import { type FormProps, placeId, useEditor } from './editor-context'
import { DayInput, isSentence, NumberInput, Select, TextInput } from './plain-inputs'
import { MONEY_UNITS, MONTH_UNITS, PERCENT_UNITS, QuantityInput } from './quantity-input'
import { type Choice, SearchBox } from './search-box'

export const FACT_CHOICES: readonly Choice[] = FACT_KEYS.map((key) => ({
  value: key,
  label: FACT_CATALOGUE[key].label,
}))

/** One answer: a word, a day, a sum, a fact, a clause. */
export function ScalarField({ path, place, label, onRemove }: FormProps) {
  const { faults } = useEditor()
  const id = placeId(path)
  const error = faults.get(keyOf(path))
  const isLong = isSentence(String(path.at(-1)))
  return (
    <Field
      id={id}
      label={label}
      error={error}
      optional={onRemove !== undefined}
      className={isLong ? 'col-span-full' : ''}
    >
      <span className="flex items-start gap-1">
        <span className="min-w-0 flex-1">
          <Scalar id={id} path={path} place={place} error={error} />
        </span>
        {onRemove ? (
          <button
            type="button"
            aria-label={`去掉${label}`}
            onClick={onRemove}
            className="min-h-(--control) px-2 text-ink-2"
          >
            ✕
          </button>
        ) : null}
      </span>
    </Field>
  )
}

type ScalarProps = { id: string; path: Path; place: Place; error: string | undefined }

function Scalar({ id, path, place, error }: ScalarProps) {
  const { document, change, around } = useEditor()
  const value = valueAt(document, path)
  const text = typedText(value)
  const put = (next: unknown) => change(withTyped(document, path, next), keyOf(path))
  const tied = controlProps(id, null, error)
  const control = controlAt(place)
  const words = valuesOf(place).map((one): Choice => ({
    value: String(one),
    label: wordsOfValue(one)[0] ?? String(one),
  }))
  const quantity = { id, value: text, onType: put, describedBy: tied['aria-describedby'], invalid: Boolean(error) }
  const found = { id, value: text, onChoose: put, describedBy: tied['aria-describedby'], invalid: Boolean(error) }
  const named = referencesAt(document, path, around)
  if (named !== null || control === 'suggested') return <SearchBox {...found} choices={[...words, ...(named ?? [])]} />
  const units = UNITS[control]
  if (units) return <QuantityInput {...quantity} units={units} />
  if (control === 'fact') return <SearchBox {...found} choices={FACT_CHOICES} />
  if (control === 'day') return <DayInput {...tied} text={text} put={put} />
  // A clause is named where it stands, and chosen everywhere else.
  if (control === 'clause' && !isClauseName(path))
    return <Select {...tied} text={text} choices={clausesOf(document)} onChoose={put} />
  if (control === 'yesNo')
    return <Select {...tied} text={text} choices={words} onChoose={(next) => put(next === 'true')} />
  if (control === 'choice') return <Select {...tied} text={text} choices={words} onChoose={put} />
  if (control === 'number') return <NumberInput {...tied} value={value} put={put} />
  return <TextInput {...tied} field={String(path.at(-1))} text={text} put={put} />
}

const UNITS: Partial<Record<Control, readonly [string, ...string[]]>> = {
  money: MONEY_UNITS,
  months: MONTH_UNITS,
  percent: PERCENT_UNITS,
}

const clausesOf = (document: unknown): Choice[] =>
  listOf(valueAt(document, ['document', 'clauses'])).flatMap((one) =>
    isFields(one) && typeof one.ref === 'string' && one.ref !== '' ? [{ value: one.ref, label: one.ref }] : [],
  )
