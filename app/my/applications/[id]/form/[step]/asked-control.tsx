import { CheckboxGroupField, RadioGroupField, SelectField } from '@/components/form/choice-field'
import { MoneyField } from '@/components/form/money-field'
import { DateField, TextField } from '@/components/form/text-field'
import { StatusMark } from '@/components/ui/status-mark'
import type { AskedField } from '@/lib/application/rules/asked-fields'

const YES_NO = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
]
/** Up to so many choices are shown at once; more go into a list. */
const SHOWN_AT_ONCE = 6

/** The control that fits the fact, marked when it was sent back. */
export function AskedControl({ field }: { field: AskedField }) {
  const control = <Control field={field} />
  if (field.returned === null) return control
  return (
    <div className="rounded-md border border-amber-line bg-amber-wash p-3">
      <p className="mb-2">
        <StatusMark tone="attention">要补正</StatusMark> {field.returned}
      </p>
      {control}
    </div>
  )
}

function Control({ field }: { field: AskedField }) {
  const { name, label, hint, isRequired, isOpen, typed, choices, unit } = field
  const common = { name, label, optional: !isRequired, disabled: !isOpen, ...(hint === null ? {} : { hint }) }
  switch (field.type) {
    case 'moneyFen':
      return <MoneyField {...common} defaultValue={typed} />
    case 'date':
      return <DateField {...common} defaultValue={typed} />
    case 'boolean':
      return <RadioGroupField {...common} options={YES_NO} defaultValue={typed} inline />
    case 'codes':
      return <CheckboxGroupField {...common} options={choices} defaultValue={typed.split(',')} />
    case 'code':
      if (choices.length > SHOWN_AT_ONCE) return <SelectField {...common} options={choices} defaultValue={typed} />
      return <RadioGroupField {...common} options={choices} defaultValue={typed} />
    case 'integer':
      return (
        <TextField
          {...common}
          defaultValue={typed}
          inputMode="numeric"
          className="max-w-48"
          {...(unit === null ? {} : { suffix: unit })}
        />
      )
    case 'month':
      return <TextField {...common} defaultValue={typed} placeholder="2026-03" className="max-w-48" />
    case 'text':
      return <TextField {...common} defaultValue={typed} maxLength={200} />
  }
}
