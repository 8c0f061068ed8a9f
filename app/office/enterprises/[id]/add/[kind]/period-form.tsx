import type { ReactNode } from 'react'
import * as actions from '@/app/office/enterprises/actions'
import { paths } from '@/app/paths'
import { QUALIFICATION_OPTIONS } from '@/components/domain/register/options'
import { SelectField } from '@/components/form/choice-field'
import { FormActions } from '@/components/form/form-actions'
import { FormShell, type FormAction } from '@/components/form/form-shell'
import { MoneyField } from '@/components/form/money-field'
import { SubmitButton } from '@/components/form/submit-button'
import { DateField, TextField } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import { PERIOD_TITLES, type PeriodKind } from '../../period-kinds'

const ACTIONS: Record<PeriodKind, FormAction<{ id: string }>> = {
  tax: actions.recordTaxYearAction,
  qualification: actions.addQualificationAction,
  contact: actions.authoriseContactAction,
}

type Props = { kind: PeriodKind; enterpriseId: string; requestId: string; lastYear: number }

export function PeriodForm({ kind, enterpriseId, requestId, lastYear }: Props) {
  return (
    <FormShell
      action={ACTIONS[kind]}
      label={`登记${PERIOD_TITLES[kind]}`}
      hidden={{ enterpriseId }}
      {...(kind === 'qualification' ? { requestId } : {})}
    >
      <div className="grid gap-4 md:grid-cols-2">{fieldsOf(kind, lastYear)}</div>
      <FormActions>
        <SubmitButton>保存</SubmitButton>
        <LinkButton href={paths.enterprise(enterpriseId)}>取消</LinkButton>
      </FormActions>
    </FormShell>
  )
}

function fieldsOf(kind: PeriodKind, lastYear: number): ReactNode {
  switch (kind) {
    case 'tax':
      return (
        <>
          <TextField
            name="year"
            label="年度"
            hint="同一年度再次登记即为更正，原数保留在历史中"
            defaultValue={String(lastYear)}
            inputMode="numeric"
            maxLength={4}
          />
          <TextField name="sourceDocument" label="依据材料或文号" maxLength={100} optional />
          <MoneyField name="taxFen" label="纳税额" />
          <MoneyField name="revenueFen" label="营业收入" optional />
        </>
      )
    case 'qualification':
      return (
        <>
          <SelectField name="kind" label="资质" options={QUALIFICATION_OPTIONS} />
          <TextField name="documentNumber" label="证书或文件编号" maxLength={100} optional />
          <DateField name="validFrom" label="有效期起" />
          <DateField name="validTo" label="有效期至" hint="长期有效的留空" optional />
        </>
      )
    case 'contact':
      return (
        <>
          <TextField name="name" label="联系人姓名" maxLength={50} />
          <TextField
            name="phone"
            type="tel"
            label="联系人手机号码"
            hint="用它登录，为本单位办理"
            inputMode="tel"
            autoComplete="off"
          />
          <DateField name="authorisedFrom" label="授权起始日" />
          <DateField name="authorisedTo" label="授权截止日" hint="长期授权的留空" optional />
        </>
      )
  }
}
