'use client'
import { createContext, use } from 'react'
import type { FormValues } from '@/lib/kernel/form-state'

export type FormView = {
  readonly formId: string
  readonly pending: boolean
  /** What is wrong with a field, by its name. */
  readonly issues: ReadonlyMap<string, string>
  /** What was typed before the form came back, or null when it was never sent. */
  readonly values: FormValues | null
}

/** Fields work inside a FormShell and, as plain labelled controls, inside a filter bar or any other form. */
export const FormContext = createContext<FormView | null>(null)

export const fieldId = (formId: string, name: string): string => `${formId}-${name.replaceAll(/[^\w-]/g, '-')}`

export type FieldView = {
  readonly id: string
  readonly error: string | undefined
  readonly typed: string | readonly string[] | undefined
  /** Whether the form has come back: then an empty `typed` means left empty, not never asked. */
  readonly sent: boolean
}

/** The id, the error and the returned value of one field. */
export function useField(name: string, fallbackId: string): FieldView {
  const form = use(FormContext)
  // A list is posted as `grants[]` and comes back, with what is wrong with it, as `grants`.
  const key = name.replace(/\[\]$/, '')
  if (!form) return { id: fieldId(fallbackId, key), error: undefined, typed: undefined, sent: false }
  return {
    id: fieldId(form.formId, key),
    error: form.issues.get(key),
    typed: form.values?.[key],
    sent: form.values !== null,
  }
}

export const textOf = (typed: FieldView['typed']): string | undefined => (typeof typed === 'object' ? typed[0] : typed)

/** The typed values as a list; a single one counts as a list of one. Undefined when the form was never sent. */
export const listOf = (typed: FieldView['typed']): readonly string[] | undefined =>
  typeof typed === 'string' ? [typed] : typed
