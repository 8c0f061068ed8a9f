'use client'
import { ChevronDown } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { controlProps, Field, type FieldBase, FieldGroup } from './field'
import { listOf, textOf, useField } from './form-context'
import { Tick } from './tick'

export type Option = { value: string; label: string; hint?: ReactNode; disabled?: boolean }
export type OptionGroup = { label: string; options: readonly Option[] }

type SelectProps = FieldBase & {
  options: readonly (Option | OptionGroup)[]
  defaultValue?: string
  /** First line, standing for no answer. */
  placeholder?: string
}

/** One of many. For six or fewer, RadioGroupField shows them all at once. */
export function SelectField({
  name,
  label,
  hint,
  optional = false,
  className,
  options,
  defaultValue = '',
  placeholder = '请选择',
  disabled,
}: SelectProps) {
  const { id, error, typed } = useField(name, useId())
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} className={className ?? ''}>
      <span className="relative block">
        <select
          {...controlProps(id, hint, error, optional)}
          name={name}
          disabled={disabled}
          defaultValue={textOf(typed) ?? defaultValue}
          className="field-box appearance-none pr-9"
        >
          <option value="">{placeholder}</option>
          {options.map((one) =>
            'options' in one ? <Group key={one.label} group={one} /> : <Choice key={one.value} option={one} />,
          )}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-2"
        />
      </span>
    </Field>
  )
}

const Group = ({ group }: { group: OptionGroup }) => (
  <optgroup label={group.label}>
    {group.options.map((option) => (
      <Choice key={option.value} option={option} />
    ))}
  </optgroup>
)

const Choice = ({ option }: { option: Option }) => (
  <option value={option.value} disabled={option.disabled}>
    {option.label}
  </option>
)

type GroupProps = FieldBase & { options: readonly Option[]; inline?: boolean }

/** One of a few, all shown. */
export function RadioGroupField({
  name,
  label,
  hint,
  optional = false,
  className,
  options,
  defaultValue,
  inline = false,
  disabled,
}: GroupProps & { defaultValue?: string }) {
  const { id, error, typed } = useField(name, useId())
  const chosen = textOf(typed) ?? defaultValue
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error} optional={optional} className={className ?? ''}>
      <div className={inline ? 'flex flex-wrap gap-x-6' : ''}>
        {options.map((option) => (
          <Tick
            key={option.value}
            type="radio"
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            disabled={disabled || option.disabled}
            checked={chosen === option.value}
            invalid={!!error}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

/** Any of several; posts a list under one name. */
export function CheckboxGroupField({
  name,
  label,
  hint,
  optional = true,
  className,
  options,
  defaultValue = [],
  inline = false,
  disabled,
}: GroupProps & { defaultValue?: readonly string[] }) {
  const { id, error, typed } = useField(name, useId())
  const chosen = listOf(typed) ?? defaultValue
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error} optional={optional} className={className ?? ''}>
      <div className={inline ? 'flex flex-wrap gap-x-6' : ''}>
        {options.map((option) => (
          <Tick
            key={option.value}
            type="checkbox"
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            disabled={disabled || option.disabled}
            checked={chosen.includes(option.value)}
            invalid={!!error}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

type CheckProps = Omit<FieldBase, 'label' | 'optional'> & { label: ReactNode; value?: string; defaultChecked?: boolean }

/** One yes: 我已阅读并同意…. Posts `value` (default 'yes') when ticked, nothing otherwise. */
export function CheckboxField({
  name,
  label,
  hint,
  value = 'yes',
  defaultChecked = false,
  disabled,
  className,
}: CheckProps) {
  const { id, error, typed, sent } = useField(name, useId())
  const checked = sent ? (listOf(typed)?.includes(value) ?? false) : defaultChecked
  return (
    <div className={className}>
      {error ? (
        <p id={`${id}-error`} className="text-vermilion">
          {error}
        </p>
      ) : null}
      <Tick
        id={id}
        type="checkbox"
        name={name}
        value={value}
        label={label}
        hint={hint}
        disabled={disabled}
        checked={checked}
        invalid={!!error}
      />
    </div>
  )
}
