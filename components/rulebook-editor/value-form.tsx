'use client'
import type { ComponentType } from 'react'
import { listOf, valueAt } from '@/lib/policy/rulebook/editor/at-path'
import { type Control, controlAt } from '@/lib/policy/rulebook/editor/forms'
import { AlternativesForm } from './alternatives-form'
import { ConditionForm } from './condition-form'
import { type FormProps, useEditor } from './editor-context'
import { ExpressionForm } from './expression-form'
import { FieldsForm } from './fields-form'
import { ListForm } from './list-form'
import { ScalarField } from './scalar-field'
import { TierList } from './tier-list'

const FORMS: Partial<Record<Control, ComponentType<FormProps>>> = {
  condition: ConditionForm,
  expression: ExpressionForm,
  alternatives: AlternativesForm,
  fields: FieldsForm,
  list: ListForm,
}

/** The form for whatever the schema allows at a place. */
export function ValueForm(props: FormProps) {
  const { document } = useEditor()
  const { path, place } = props
  const isTierList = path.at(-1) === 'tiers' && typeof path.at(-2) === 'number' && isTiers(valueAt(document, path))
  const Form = isTierList ? TierList : (FORMS[controlAt(place)] ?? ScalarField)
  return <Form {...props} />
}

/** Grades of an amount, not codes of grades. */
const isTiers = (value: unknown): boolean => listOf(value).every((one) => typeof one === 'object')
