import { RadioGroupField, SelectField } from '@/components/form/choice-field'
import { FormSection } from '@/components/form/form-actions'
import { DateField, TextField } from '@/components/form/text-field'
import {
  COUNTRY_OPTIONS,
  divisionOptions,
  ETHNIC_OPTIONS,
  IDENTITY_KIND_OPTIONS,
  MARITAL_OPTIONS,
  SEX_OPTIONS,
  YES_NO_OPTIONS,
} from './options'

export type Place = { readonly code: string; readonly name: string; readonly parentCode: string | null }
export type Places = {
  readonly county: { code: string; name: string }
  readonly townships: readonly Place[]
  readonly villages: readonly Place[]
}

/** What the form opens with; numbers are never among it. */
export type PersonDefaults = {
  readonly name?: string
  readonly identityKind?: string
  readonly sex?: string | null
  readonly birthOn?: string | null
  readonly countryCode?: string | null
  readonly ethnicCode?: string | null
  readonly maritalCode?: string | null
  readonly originCode?: string | null
  readonly householdCode?: string | null
  readonly townshipCode?: string
  readonly villageCode?: string | null
  readonly introducedOn?: string | null
  readonly isFromOutside?: boolean | null
  readonly ownsHomeInCounty?: boolean | null
}

type Kept = { readonly identityMasked: string; readonly phoneMasked: string | null }

const yesNo = (value: boolean | null | undefined): string => (value === true ? 'yes' : value === false ? 'no' : '')

/** Who somebody is, how to reach them and where. With `kept`, an empty number leaves the sealed one as it is. */
export function PersonFields({
  places,
  defaults = {},
  kept,
}: {
  places: Places
  defaults?: PersonDefaults
  kept?: Kept
}) {
  return (
    <>
      <FormSection title="身份">
        <div className="grid gap-4 md:grid-cols-2">
          <TextField
            name="name"
            label="姓名"
            hint="与证件一致；少数民族姓名的间隔点请用“·”"
            defaultValue={defaults.name ?? ''}
            maxLength={50}
          />
          <SelectField
            name="identityKind"
            label="证件类型"
            options={IDENTITY_KIND_OPTIONS}
            defaultValue={defaults.identityKind ?? '111'}
          />
          <TextField
            name="identityNumber"
            label="证件号码"
            hint={
              kept
                ? `现登记为 ${kept.identityMasked}，不更改请留空`
                : '15 位旧号自动转为 18 位；出生日期和性别由身份证号码得出'
            }
            optional={kept !== undefined}
            maxLength={32}
            autoComplete="off"
          />
          <TextField
            name="phone"
            type="tel"
            label="手机号码"
            hint={kept?.phoneMasked ? `现登记为 ${kept.phoneMasked}，不更改请留空` : '本人用它登录，接收通知'}
            inputMode="tel"
            autoComplete="off"
            optional
          />
          <SelectField
            name="sexCode"
            label="性别"
            hint="身份证以外的证件填写"
            options={SEX_OPTIONS}
            defaultValue={defaults.sex ?? ''}
            optional
          />
          <DateField
            name="birthOn"
            label="出生日期"
            hint="身份证以外的证件填写"
            defaultValue={defaults.birthOn ?? ''}
            optional
          />
          <SelectField
            name="countryCode"
            label="国籍(地区)"
            options={COUNTRY_OPTIONS}
            defaultValue={defaults.countryCode ?? ''}
            optional
          />
          <SelectField
            name="ethnicCode"
            label="民族"
            options={ETHNIC_OPTIONS}
            defaultValue={defaults.ethnicCode ?? ''}
            optional
          />
          <SelectField
            name="maritalCode"
            label="婚姻状况"
            options={MARITAL_OPTIONS}
            defaultValue={defaults.maritalCode ?? ''}
            optional
          />
        </div>
      </FormSection>
      <PlaceFields places={places} defaults={defaults} />
    </>
  )
}

function PlaceFields({ places, defaults }: { places: Places; defaults: PersonDefaults }) {
  const divisions = divisionOptions(places.county.code, places.county.name)
  const villagesOf = (townshipCode: string) =>
    places.villages
      .filter(({ parentCode }) => parentCode === townshipCode)
      .map(({ code, name }) => ({ value: code, label: name }))
  return (
    <FormSection title="归属与引进">
      <div className="grid gap-4 md:grid-cols-2">
        <SelectField
          name="townshipCode"
          label="所在乡镇(街道)"
          options={places.townships.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={
            defaults.townshipCode ?? (places.townships.length === 1 ? (places.townships[0]?.code ?? '') : '')
          }
        />
        <SelectField
          name="villageCode"
          label="所在村(社区)"
          options={places.townships.map(({ code, name }) => ({ label: name, options: villagesOf(code) }))}
          defaultValue={defaults.villageCode ?? ''}
          optional
        />
        <SelectField
          name="originCode"
          label="籍贯或生源地"
          options={divisions}
          defaultValue={defaults.originCode ?? ''}
          optional
        />
        <SelectField
          name="householdCode"
          label="户籍地"
          options={divisions}
          defaultValue={defaults.householdCode ?? ''}
          optional
        />
        <DateField name="introducedOn" label="引进日期" defaultValue={defaults.introducedOn ?? ''} optional />
        <RadioGroupField
          name="isFromOutside"
          label="是否从市外引进"
          options={YES_NO_OPTIONS}
          defaultValue={yesNo(defaults.isFromOutside)}
          inline
          optional
        />
        <RadioGroupField
          name="ownsHomeInCounty"
          label="本人及家庭在本县是否有房"
          options={YES_NO_OPTIONS}
          defaultValue={yesNo(defaults.ownsHomeInCounty)}
          inline
          optional
        />
      </div>
    </FormSection>
  )
}
