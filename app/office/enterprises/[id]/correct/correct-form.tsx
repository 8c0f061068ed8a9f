import { paths } from '@/app/paths'
import { AcknowledgeChange } from '@/components/domain/register/acknowledge-change'
import { openedWith } from '@/components/domain/register/opened-with'
import { SelectField } from '@/components/form/choice-field'
import { FormActions, FormSection } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea, TextField } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import { ENTERPRISE_STATUS_LABELS } from '@/lib/enterprise/labels'
import { ENTERED_ENTERPRISE_STATUSES } from '@/lib/enterprise/model'
import type { EnterpriseDetail } from '@/lib/enterprise/queries/get-enterprise'
import { formValuesOf } from '@/lib/enterprise/rules/form-values'
import { correctEnterpriseAction } from '../../actions'
import { EnterpriseFields, type TownshipChoice } from '../../enterprise-fields'

const STATUSES = ENTERED_ENTERPRISE_STATUSES.map((value) => ({ value, label: ENTERPRISE_STATUS_LABELS[value] }))

type Props = {
  enterprise: EnterpriseDetail['enterprise']
  townships: readonly TownshipChoice[]
  /** The enterprise's own request that this correction answers. */
  requestId: string | null
}

/** 更正企业登记, on the version that is shown; whoever was faster is shown before anything is saved. */
export function CorrectForm({ enterprise, townships, requestId }: Props) {
  const { id: enterpriseId, version } = enterprise
  const hidden = {
    ...openedWith(formValuesOf(enterprise)),
    enterpriseId,
    version: String(version),
    ...(requestId ? { correctionId: requestId } : {}),
  }
  return (
    <FormShell action={correctEnterpriseAction} label="更正企业登记" hidden={hidden}>
      <EnterpriseFields townships={townships} defaults={enterprise} />
      <FormSection title="更正说明" note="理由和依据保留在变更历史中">
        <SelectField
          name="status"
          label="登记状态"
          options={STATUSES}
          defaultValue={enterprise.status}
          className="max-w-52"
        />
        <TextArea name="reason" label="更正理由" rows={2} maxLength={500} />
        <TextField name="sourceDocument" label="依据材料或文号" maxLength={100} optional />
        <AcknowledgeChange />
      </FormSection>
      <FormActions>
        <SubmitButton>保存更正</SubmitButton>
        <LinkButton href={paths.enterprise(enterpriseId)}>取消</LinkButton>
      </FormActions>
    </FormShell>
  )
}
