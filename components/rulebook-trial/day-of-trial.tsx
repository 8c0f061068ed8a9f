'use client'
import { useId } from 'react'
import { controlProps, Field } from '@/components/form/field'

/** The day on which they would apply: windows, versions and ages follow it. */
export function DayOfTrial({ day, onDay }: { day: string; onDay: (day: string) => void }) {
  const id = useId()
  return (
    <Field id={id} label="申报日" error={undefined}>
      <input
        {...controlProps(id, undefined, undefined)}
        type="date"
        className="field-box"
        value={day}
        onChange={(event) => {
          if (event.target.value !== '') onDay(event.target.value)
        }}
      />
    </Field>
  )
}
