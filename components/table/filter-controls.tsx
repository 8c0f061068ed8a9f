'use client'
import { ChevronDown } from 'lucide-react'

/** One of several, in a FilterBar; asks again as soon as it is changed. The empty choice means all. */
export function FilterSelect({
  name,
  label,
  options,
  value = '',
  all = '全部',
}: {
  name: string
  label: string
  options: readonly { value: string; label: string }[]
  value?: string
  all?: string
}) {
  return (
    <label className="relative flex items-center max-sm:w-full">
      <span className="pointer-events-none absolute left-3 text-ink-3">{label}</span>
      <select
        key={value}
        name={name}
        defaultValue={value}
        onChange={(event) => event.target.form?.requestSubmit()}
        className="field-box appearance-none pr-8 sm:max-w-64"
        style={{ paddingInlineStart: `${label.length + 1.5}em` }}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute right-2.5 size-4 text-ink-2" />
    </label>
  )
}

/** From one day to another, both included; posts `${name}From` and `${name}To`. */
export function FilterDays({
  name,
  label,
  from = '',
  to = '',
}: {
  name: string
  label: string
  from?: string
  to?: string
}) {
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5 text-ink-3 max-sm:w-full">
      <legend className="float-left mr-1 max-sm:w-full">{label}</legend>
      <input
        type="date"
        name={`${name}From`}
        aria-label={`${label}从`}
        defaultValue={from}
        className="field-box w-38 max-sm:min-w-0 max-sm:flex-1 max-sm:px-2"
      />
      <span aria-hidden>至</span>
      <input
        type="date"
        name={`${name}To`}
        aria-label={`${label}至`}
        defaultValue={to}
        className="field-box w-38 max-sm:min-w-0 max-sm:flex-1 max-sm:px-2"
      />
    </fieldset>
  )
}
