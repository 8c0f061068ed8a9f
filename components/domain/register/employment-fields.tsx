import { CheckboxField, RadioGroupField, SelectField } from '@/components/form/choice-field'
import { MoneyField } from '@/components/form/money-field'
import { DateField, TextField } from '@/components/form/text-field'
import { EMPLOYMENT_MODE_OPTIONS, YES_NO_OPTIONS } from './options'

export type EmployerChoice = { readonly id: string; readonly name: string }

type Props = { employers: readonly EmployerChoice[]; prefix?: string; optional?: boolean }

/** 任职与合同. `prefix` groups the names when they are a part of a longer form; then all of it may be left out. */
export function EmploymentFields({ employers, prefix = '', optional = false }: Props) {
  const name = (field: string) => `${prefix}${field}`
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <SelectField
        name={name('enterpriseId')}
        label="用人单位"
        hint="没有列出的单位，请先在企业库登记"
        options={employers.map(({ id, name: label }) => ({ value: id, label }))}
        optional={optional}
      />
      <TextField name={name('post')} label="岗位" maxLength={60} optional />
      <SelectField name={name('mode')} label="用工方式" options={EMPLOYMENT_MODE_OPTIONS} optional={optional} />
      <DateField name={name('startedOn')} label="到岗日期" optional={optional} />
      <DateField name={name('contractFrom')} label="合同起始日" optional />
      <div>
        <DateField name={name('contractTo')} label="合同终止日" optional />
        {optional ? null : <CheckboxField name={name('isOpenEnded')} label="无固定期限合同" className="mt-1" />}
      </div>
      <MoneyField name={name('annualPayFen')} label="年薪" optional />
      <RadioGroupField name={name('isFromOutside')} label="是否从市外引进" options={YES_NO_OPTIONS} inline optional />
    </div>
  )
}
