'use client'
import { useId, type ReactNode } from 'react'
import { textOf, useField } from '@/components/form/form-context'
import { Tick } from '@/components/form/tick'

type Props = { name: string; value: string; isChosen: boolean; children: ReactNode }

/** One of the two values of a fact; what was chosen stays chosen when the form comes back. */
export function FactChoice({ name, value, isChosen, children }: Props) {
  const { typed, error } = useField(name, useId())
  const chosen = textOf(typed)
  return (
    <Tick
      type="radio"
      name={name}
      value={value}
      label={children}
      hint={null}
      disabled={false}
      checked={chosen === undefined ? isChosen : chosen === value}
      invalid={!!error}
    />
  )
}
