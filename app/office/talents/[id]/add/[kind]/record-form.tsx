import type { ReactNode } from 'react'
import * as actions from '@/app/office/talents/record-actions'
import { paths } from '@/app/paths'
import { EducationFields } from '@/components/domain/register/education-fields'
import { EmploymentFields, type EmployerChoice } from '@/components/domain/register/employment-fields'
import { SourceFields } from '@/components/domain/register/source-fields'
import { FormActions, FormSection } from '@/components/form/form-actions'
import { FormShell, type FormAction } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { LinkButton } from '@/components/ui/button'
import type { RecordKind } from '@/lib/talent/schema'
import { CredentialFields, HonourFields, HouseholdFields, HousingFields, InsuranceFields } from './record-fields'

export const RECORD_TITLES: Record<RecordKind, string> = {
  education: '学历学位',
  credential: '职称或技能等级',
  employment: '任职',
  insurance: '社会保险时段',
  housing: '购房',
  household: '家庭成员',
  honour: '荣誉',
}

const ACTIONS: Record<RecordKind, FormAction<{ id: string }>> = {
  education: actions.addEducationAction,
  credential: actions.addCredentialAction,
  employment: actions.addEmploymentAction,
  insurance: actions.addInsuranceAction,
  housing: actions.addHousingAction,
  household: actions.addHouseholdMemberAction,
  honour: actions.addHonourAction,
}

type Props = { kind: RecordKind; talentId: string; requestId: string; employers: readonly EmployerChoice[] }

export function RecordForm({ kind, talentId, requestId, employers }: Props) {
  return (
    <FormShell action={ACTIONS[kind]} label={`登记${RECORD_TITLES[kind]}`} requestId={requestId} hidden={{ talentId }}>
      {fieldsOf(kind, employers)}
      <FormSection title="依据">
        <SourceFields />
      </FormSection>
      <FormActions>
        <SubmitButton>保存</SubmitButton>
        <LinkButton href={paths.talent(talentId)}>取消</LinkButton>
      </FormActions>
    </FormShell>
  )
}

function fieldsOf(kind: RecordKind, employers: readonly EmployerChoice[]): ReactNode {
  switch (kind) {
    case 'education':
      return <EducationFields />
    case 'credential':
      return <CredentialFields />
    case 'employment':
      return <EmploymentFields employers={employers} />
    case 'insurance':
      return <InsuranceFields payers={employers} />
    case 'housing':
      return <HousingFields />
    case 'household':
      return <HouseholdFields />
    case 'honour':
      return <HonourFields />
  }
}
