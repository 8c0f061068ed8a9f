import { RadioGroupField, SelectField } from '@/components/form/choice-field'
import { DateField, TextField } from '@/components/form/text-field'
import { DEGREE_OPTIONS, EDUCATION_OPTIONS, SCHOOL_TIER_OPTIONS, YES_NO_OPTIONS } from './options'

/** 学历学位. `prefix` groups the names when they are a part of a longer form; then all of it may be left out. */
export function EducationFields({ prefix = '', optional = false }: { prefix?: string; optional?: boolean }) {
  const name = (field: string) => `${prefix}${field}`
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <SelectField
        name={name('educationCode')}
        label="学历"
        hint="结业、肄业不是毕业，请按证书选择"
        options={EDUCATION_OPTIONS}
        optional={optional}
      />
      <SelectField name={name('degreeCode')} label="学位" options={DEGREE_OPTIONS} optional />
      <TextField name={name('schoolName')} label="毕业院校" maxLength={100} optional={optional} />
      <SelectField name={name('schoolTier')} label="院校层次" options={SCHOOL_TIER_OPTIONS} optional />
      <TextField name={name('major')} label="专业" maxLength={100} optional />
      <DateField name={name('graduatedOn')} label="毕业(结业)日期" optional />
      <RadioGroupField name={name('isFullTime')} label="是否全日制" options={YES_NO_OPTIONS} inline optional />
      <TextField name={name('certificateNumber')} label="证书编号" maxLength={60} optional />
    </div>
  )
}
