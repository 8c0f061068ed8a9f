'use client'
import { useId, useState } from 'react'
import { StatusMark } from '@/components/ui/status-mark'
import { controlProps, Field } from './field'
import { textOf, useField } from './form-context'

/**
 * A bank account number typed twice: posts `name` and `${name}Again`. The second cannot be pasted, for what is copied
 * repeats its mistake.
 */
export function BankAccountTwice({
  name,
  label = '银行账号',
  hint,
  defaultValue = '',
}: {
  name: string
  label?: string
  hint?: string
  defaultValue?: string
}) {
  const own = useId()
  const first = useField(name, own)
  const second = useField(`${name}Again`, own)
  const [digits, setDigits] = useState(textOf(first.typed) ?? defaultValue)
  const [again, setAgain] = useState(textOf(second.typed) ?? '')
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field id={first.id} label={label} hint={hint} error={first.error}>
        <AccountInput
          {...controlProps(first.id, hint, first.error)}
          name={name}
          defaultValue={digits}
          onText={setDigits}
        />
        <output htmlFor={first.id} className="mt-1 block min-h-5 text-sm text-ink-2">
          {grouped(digits)}
        </output>
      </Field>
      <Field
        id={second.id}
        label={`再输一遍${label}`}
        hint={hint ? '逐位输入，不能粘贴' : undefined}
        error={second.error}
      >
        <AccountInput
          {...controlProps(second.id, hint, second.error)}
          name={`${name}Again`}
          defaultValue={again}
          onText={setAgain}
          noPaste
        />
        <output htmlFor={second.id} className="mt-1 block min-h-5 text-sm">
          <Compared first={plain(digits)} second={plain(again)} />
        </output>
      </Field>
    </div>
  )
}

function AccountInput({
  onText,
  noPaste = false,
  ...rest
}: {
  name: string
  defaultValue: string
  onText: (text: string) => void
  noPaste?: boolean
}) {
  return (
    <input
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onText(event.target.value)}
      onPaste={noPaste ? (event) => event.preventDefault() : undefined}
      className="field-box tabular-nums"
    />
  )
}

function Compared({ first, second }: { first: string; second: string }) {
  if (!first || !second) return null
  if (first === second)
    return (
      <StatusMark plain tone="good">
        两次一致
      </StatusMark>
    )
  if (first.startsWith(second)) return null
  return (
    <StatusMark plain tone="bad">
      与第一次不一致
    </StatusMark>
  )
}

const plain = (text: string): string => text.replaceAll(/\s/g, '')

const grouped = (text: string): string => plain(text).replaceAll(/(.{4})(?=.)/g, '$1 ')
