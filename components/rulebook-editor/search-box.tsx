'use client'
import { useId, useState } from 'react'

export type Choice = { readonly value: string; readonly label: string }

type Props = {
  id?: string
  label?: string
  value: string
  choices: readonly Choice[]
  onChoose: (value: string) => void
  describedBy?: string | undefined
  invalid?: boolean
  placeholder?: string
  className?: string
}

/** One of many, found by typing a part of its name. What is nobody's name stays as it was typed, and is told. */
export function SearchBox(props: Props) {
  const { id, label, value, choices, onChoose, describedBy, invalid = false, placeholder, className = '' } = props
  const list = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? choices.find((one) => one.value === value)?.label ?? value
  const type = (text: string) => {
    const found = choices.find((one) => one.label === text)
    setTyped(found ? null : text)
    if (found) onChoose(found.value)
  }
  const leave = () => {
    if (typed !== null) onChoose(typed)
    setTyped(null)
  }
  return (
    <>
      <input
        id={id}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        list={list}
        value={shown}
        placeholder={placeholder ?? '输入名称查找'}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
        className={`field-box max-w-full ${className}`}
      />
      <datalist id={list}>
        {choices.map((one) => (
          <option key={one.value} value={one.label} />
        ))}
      </datalist>
    </>
  )
}
