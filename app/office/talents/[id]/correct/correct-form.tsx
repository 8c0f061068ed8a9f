import { paths } from '@/app/paths'
import { AcknowledgeChange } from '@/components/domain/register/acknowledge-change'
import { openedWith } from '@/components/domain/register/opened-with'
import { PersonFields, type Places } from '@/components/domain/register/person-fields'
import { SelectField } from '@/components/form/choice-field'
import { FormActions, FormSection } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea, TextField } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import { TALENT_STATUS_LABELS } from '@/lib/talent/labels'
import { ENTERED_TALENT_STATUSES, type Talent } from '@/lib/talent/model'
import { formValuesOf } from '@/lib/talent/rules/form-values'
import { correctTalentAction } from '../../actions'

const STATUSES = ENTERED_TALENT_STATUSES.map((value) => ({ value, label: TALENT_STATUS_LABELS[value] }))

type Props = {
  talent: Talent
  places: Places
  /** The person's own request that this correction answers. */
  requestId: string | null
}

/** 更正人才登记, on the version that is shown; whoever was faster is shown before anything is saved. */
export function CorrectForm({ talent, places, requestId }: Props) {
  const { id: talentId, version } = talent
  const hidden = {
    ...openedWith(formValuesOf(talent)),
    talentId,
    version: String(version),
    ...(requestId ? { correctionId: requestId } : {}),
  }
  return (
    <FormShell action={correctTalentAction} label="更正登记" hidden={hidden}>
      <PersonFields places={places} defaults={talent} kept={talent} />
      <FormSection title="更正说明" note="理由和依据保留在变更历史中">
        <SelectField
          name="status"
          label="登记状态"
          options={STATUSES}
          defaultValue={talent.status}
          className="max-w-52"
        />
        <TextArea
          name="reason"
          label={requestId ? '更正理由(也是给本人的答复)' : '更正理由'}
          rows={2}
          maxLength={500}
        />
        <TextField name="sourceDocument" label="依据材料或文号" maxLength={100} optional />
        <AcknowledgeChange />
      </FormSection>
      <FormActions>
        <SubmitButton>保存更正</SubmitButton>
        <LinkButton href={paths.talent(talentId)}>取消</LinkButton>
      </FormActions>
    </FormShell>
  )
}
