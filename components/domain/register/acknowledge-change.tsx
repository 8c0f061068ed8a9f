'use client'
import { useId } from 'react'
import { CheckboxField } from '@/components/form/choice-field'
import { useField } from '@/components/form/form-context'

const NAME = 'acknowledgedVersion'

/**
 * Shown only after somebody else was faster: the tick that says "I have seen it, save what I changed". It carries the
 * version that the refusal named, so that a third change is refused again.
 */
export function AcknowledgeChange() {
  const { error, typed } = useField(NAME, useId())
  const version = /现为第 (\d+) 版/.exec(error ?? '')?.[1] ?? (typeof typed === 'string' ? typed : '')
  return version === '' ? null : (
    <CheckboxField name={NAME} value={version} label="已核对他人的更正，只保存我改动的内容" />
  )
}
