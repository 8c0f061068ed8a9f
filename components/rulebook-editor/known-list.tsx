'use client'
import { listOf, type Path, typedText, valueAt, withValue } from '@/lib/policy/rulebook/editor/at-path'
import { useEditor } from './editor-context'
import { type Choice, SearchBox } from './search-box'

/** Any of what is known; a code that is none of them stays, and can be taken off. */
export function TickList({ path, choices }: { path: Path; choices: readonly Choice[] }) {
  const { document, change } = useEditor()
  const chosen = listOf(valueAt(document, path)).map(typedText)
  const strange = chosen.filter((one) => !choices.some(({ value }) => value === one))
  const toggle = (value: string) =>
    change(
      withValue(document, path, chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]),
    )
  return (
    <div className="flex flex-wrap gap-x-6">
      {[...choices, ...strange.map((value) => ({ value, label: value }))].map(({ value, label }) => (
        <label key={value} className="flex min-h-(--control-sm) items-center gap-2">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
            className="size-[1.15em] accent-blue"
          />
          {label}
        </label>
      ))}
    </div>
  )
}

/** Some of many: each with a way to take it off, and a box that finds another. */
export function NamedList({ path, choices, label }: { path: Path; choices: readonly Choice[]; label: string }) {
  const { document, change } = useEditor()
  const chosen = listOf(valueAt(document, path)).map(typedText)
  return (
    <Named
      chosen={chosen}
      choices={choices}
      label={label}
      onChange={(next) => change(withValue(document, path, next))}
    />
  )
}

type NamedProps = {
  chosen: readonly string[]
  choices: readonly Choice[]
  label: string
  onChange: (next: readonly string[]) => void
}

export function Named({ chosen, choices, label, onChange }: NamedProps) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      {chosen.map((one) => {
        const name = choices.find(({ value }) => value === one)?.label ?? one
        return (
          <button
            key={one}
            type="button"
            aria-label={`去掉${name}`}
            onClick={() => onChange(chosen.filter((other) => other !== one))}
            className="rounded-sm border border-line-strong px-2 py-0.5 hover:border-ink-3"
          >
            {name} <span aria-hidden>✕</span>
          </button>
        )
      })}
      <SearchBox
        key={chosen.length}
        label={`增加${label}`}
        value=""
        choices={choices.filter(({ value }) => !chosen.includes(value))}
        onChoose={(value) => value !== '' && onChange([...chosen, value])}
        className="max-w-60"
      />
    </span>
  )
}
