import { EMPLOYER_TYPE_OPTIONS, INDUSTRY_OPTIONS, YES_NO_OPTIONS } from '@/components/domain/register/options'
import { RadioGroupField, SelectField } from '@/components/form/choice-field'
import { FormSection } from '@/components/form/form-actions'
import { DateField, TextField } from '@/components/form/text-field'
import type { Enterprise } from '@/lib/enterprise/model'

export type TownshipChoice = { readonly code: string; readonly name: string }
type Props = { townships: readonly TownshipChoice[]; defaults?: Partial<Omit<Enterprise, 'controllerKey'>> }

const GRID = 'grid gap-4 md:grid-cols-2'
const yesNo = (value: boolean | null | undefined): string => (value === true ? 'yes' : value === false ? 'no' : '')

/** What is registered of an enterprise. An empty phone or controller's number leaves what is there as it is. */
export function EnterpriseFields({ townships, defaults = {} }: Props) {
  const only = townships.length === 1 ? (townships[0]?.code ?? '') : ''
  return (
    <>
      <FormSection title="登记信息">
        <div className={GRID}>
          <TextField
            name="uscc"
            label="统一社会信用代码"
            hint="18 位，两个校验位都会核对"
            defaultValue={defaults.uscc ?? ''}
            maxLength={24}
            autoComplete="off"
          />
          <TextField
            name="name"
            label="单位名称"
            hint="与营业执照或法人证书一致"
            defaultValue={defaults.name ?? ''}
            maxLength={100}
          />
          <SelectField
            name="employerType"
            label="单位类型"
            options={EMPLOYER_TYPE_OPTIONS}
            defaultValue={defaults.employerType ?? ''}
          />
          <SelectField
            name="industryCode"
            label="所属行业"
            options={INDUSTRY_OPTIONS}
            defaultValue={defaults.industryCode ?? ''}
          />
          <SelectField
            name="townshipCode"
            label="所在乡镇(街道)"
            options={townships.map(({ code, name }) => ({ value: code, label: name }))}
            defaultValue={defaults.townshipCode ?? only}
          />
          <TextField name="address" label="地址" defaultValue={defaults.address ?? ''} maxLength={200} optional />
          <DateField name="registeredOn" label="成立日期" defaultValue={defaults.registeredOn ?? ''} optional />
        </div>
      </FormSection>
      <FormSection title="人员与联系">
        <div className={GRID}>
          <TextField
            name="legalPersonName"
            label="法定代表人"
            defaultValue={defaults.legalPersonName ?? ''}
            maxLength={50}
            optional
          />
          <TextField
            name="phone"
            type="tel"
            label="联系电话"
            hint={defaults.phoneMasked ? `现登记为 ${defaults.phoneMasked}，不更改请留空` : '手机号码'}
            inputMode="tel"
            autoComplete="off"
            optional
          />
          <TextField
            name="controllerName"
            label="实际控制人"
            defaultValue={defaults.controllerName ?? ''}
            maxLength={100}
            optional
          />
          <TextField
            name="controllerNumber"
            label="实际控制人的身份证号码或统一社会信用代码"
            hint="只用来判断是否同一实际控制人，不保存号码；不更改请留空"
            maxLength={18}
            autoComplete="off"
            optional
          />
        </div>
      </FormSection>
      <FormSection title="规模与信用">
        <div className={GRID}>
          <RadioGroupField
            name="isAboveScale"
            label="是否规模以上企业"
            options={YES_NO_OPTIONS}
            defaultValue={yesNo(defaults.isAboveScale)}
            inline
            optional
          />
          <RadioGroupField
            name="isDishonest"
            label="是否被列为失信主体"
            options={YES_NO_OPTIONS}
            defaultValue={yesNo(defaults.isDishonest)}
            inline
            optional
          />
        </div>
      </FormSection>
    </>
  )
}
