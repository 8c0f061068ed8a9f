import { paths } from '@/app/paths'
import { SelectField, type OptionGroup } from '@/components/form/choice-field'
import { FormActions } from '@/components/form/form-actions'
import { FormShell } from '@/components/form/form-shell'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea, TextField } from '@/components/form/text-field'
import { LinkButton } from '@/components/ui/button'
import { fileCorrectionAction } from '../actions'

type Props = { talentId: string; choices: readonly OptionGroup[]; chosen: string }

/** 申请更正: which line, what it should say, and what proves it. */
export function CorrectionForm({ talentId, choices, chosen }: Props) {
  return (
    <FormShell action={fileCorrectionAction} label="申请更正" hidden={{ subjectKind: 'talent', subjectId: talentId }}>
      <SelectField name="factKey" label="哪一项不对" options={choices} defaultValue={chosen} />
      <TextField name="proposedValue" label="正确的内容" maxLength={200} />
      <TextArea name="reason" label="理由" hint="写明哪份证件或材料可以证明，办理时请携带" rows={4} maxLength={500} />
      <FormActions>
        <SubmitButton>提交申请</SubmitButton>
        <LinkButton href={paths.myProfile()}>取消</LinkButton>
      </FormActions>
    </FormShell>
  )
}
